namespace Program08.Reporting.Consolidation;

/// <summary>A milestone against its due day, on the cut-off day of a cycle.</summary>
public enum MilestoneAssessment
{
    /// <summary>Hoàn thành đúng hạn: on the due day at the latest.</summary>
    Met,

    /// <summary>Hoàn thành muộn: done, after the due day.</summary>
    CompletedLate,

    /// <summary>Quá hạn: due, and not done.</summary>
    Overdue,

    /// <summary>Chưa đến hạn: neither met nor unmet.</summary>
    NotDue,

    /// <summary>Không thuộc diện.</summary>
    NotApplicable,

    /// <summary>Chưa có thông tin: nobody said where it stands. Never taken for "not started".</summary>
    NotKnown,
}
