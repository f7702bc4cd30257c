namespace Program08.Reporting.Cycles;

/// <summary>Where a unit's report stands, in one word.</summary>
public enum UnitReportStatus
{
    /// <summary>Chưa gửi số liệu.</summary>
    NotStarted,

    /// <summary>Đang kiểm tra.</summary>
    Checking,

    /// <summary>Có lỗi phải sửa.</summary>
    Blocked,

    /// <summary>Chờ giải trình.</summary>
    NeedsExplanation,

    /// <summary>Chờ xác nhận gửi.</summary>
    ReadyToSignOff,

    /// <summary>Đã nộp.</summary>
    Submitted,

    /// <summary>Trả lại để hoàn thiện.</summary>
    SentBack,

    /// <summary>Đã nộp; số liệu do điều phối nhập thay chờ đơn vị xác nhận.</summary>
    AwaitingConfirmation,

    /// <summary>Được miễn báo cáo.</summary>
    Waived,

    /// <summary>Không thuộc diện báo cáo.</summary>
    Excluded,
}
