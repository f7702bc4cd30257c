namespace Program08.Reporting.Consolidation;

/// <summary>Which part of the report's text a sentence belongs to.</summary>
public enum NarrativeSection
{
    /// <summary>Kết quả.</summary>
    Results,

    /// <summary>Chưa đạt.</summary>
    NotMet,

    /// <summary>Chưa có số liệu, chưa có mức chỉ tiêu.</summary>
    Open,

    /// <summary>Giải trình.</summary>
    Explanations,
}
