namespace Program08.Reporting.Consolidation;

/// <summary>How an indicator stands to its target.</summary>
public enum Assessment
{
    /// <summary>Đạt.</summary>
    Met,

    /// <summary>Chưa đạt.</summary>
    NotMet,

    /// <summary>Chưa có mức chỉ tiêu: never met.</summary>
    NoTarget,

    /// <summary>Chưa có số liệu: never met, and never zero.</summary>
    NoFigure,
}
