namespace Program08.Storage.Records;

/// <summary>What an access key may be used for. A key has one or more.</summary>
public enum ApiScope
{
    /// <summary>Đợt báo cáo và bảng theo dõi: cycles, and where each unit stands in them; no figures.</summary>
    Cycles,

    /// <summary>Báo cáo của từng đơn vị: versions, findings, figures.</summary>
    Returns,

    /// <summary>Báo cáo thành phố đã phát hành, and the series made of them.</summary>
    Reports,

    /// <summary>Nhật ký with its chain.</summary>
    History,

    /// <summary>Gửi số liệu: sends workbooks for the units the key names, and reads those units' returns.</summary>
    Submit,
}
