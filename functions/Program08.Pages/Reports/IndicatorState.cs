namespace Program08.Pages.Reports;

public enum IndicatorState
{
    /// <summary>✓ đạt.</summary>
    Met,

    /// <summary>✕ chưa đạt.</summary>
    NotMet,

    /// <summary>– chưa có mức chỉ tiêu.</summary>
    NoTarget,

    /// <summary>– chưa có số liệu.</summary>
    NoFigure,
}
