namespace Program08.Reporting.Analysis;

/// <summary>How a unit stood when a cycle's collection was over.</summary>
public enum DeliveryStanding
{
    /// <summary>Đúng hạn: by its own due time, an extension counted.</summary>
    OnTime,

    /// <summary>Nộp muộn.</summary>
    Late,

    /// <summary>Chưa nộp, hoặc bị trả lại mà không gửi lại.</summary>
    Missing,

    /// <summary>Được miễn: nothing was expected.</summary>
    Waived,

    /// <summary>Không thuộc diện: nothing was expected.</summary>
    Excluded,
}
