namespace Program08.Reporting.Consolidation;

/// <summary>Why a unit's figure is not in the city's.</summary>
public enum LeftOutReason
{
    /// <summary>Chưa nộp báo cáo.</summary>
    NotSubmitted,

    /// <summary>Đã nộp nhưng chưa có số liệu này.</summary>
    Missing,

    /// <summary>Không thuộc diện: not expected either.</summary>
    NotApplicable,

    /// <summary>Tỷ lệ không có tử số, mẫu số.</summary>
    RatioWithoutParts,

    /// <summary>Không cộng được giữa các đơn vị.</summary>
    NotAdditive,

    /// <summary>Số liệu toàn chương trình chưa có cơ quan báo cáo trong đợt này.</summary>
    NoReporter,

    /// <summary>Được miễn báo cáo trong đợt này.</summary>
    Waived,

    /// <summary>Không thuộc diện báo cáo: not expected either.</summary>
    Excluded,
}
