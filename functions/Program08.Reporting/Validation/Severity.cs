namespace Program08.Reporting.Validation;

/// <summary>What a finding asks for.</summary>
public enum Severity
{
    /// <summary>Lưu ý: informs only.</summary>
    Note,

    /// <summary>Cảnh báo: needs an explanation.</summary>
    Explain,

    /// <summary>Lỗi: must be mended.</summary>
    Block,
}
