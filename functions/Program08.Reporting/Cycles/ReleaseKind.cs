namespace Program08.Reporting.Cycles;

/// <summary>Why nothing is expected of a unit in a cycle.</summary>
public enum ReleaseKind
{
    /// <summary>Miễn báo cáo: concerned, but let off in this cycle.</summary>
    Waived,

    /// <summary>Không thuộc diện báo cáo: not concerned.</summary>
    Excluded,
}
