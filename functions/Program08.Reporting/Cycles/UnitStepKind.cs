namespace Program08.Reporting.Cycles;

public enum UnitStepKind
{
    Check,
    Mail,
    Wait,
    End,
}
