namespace Program08.Reporting.Approvals;

public enum ApprovalStepKind
{
    Mail,
    Wait,
    End,
}
