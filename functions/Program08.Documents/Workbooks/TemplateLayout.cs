namespace Program08.Documents.Workbooks;

/// <summary>The words and hidden ids by which a workbook that comes back is recognised; positions mean nothing.</summary>
internal static class TemplateLayout
{
    public const string GuideSheet = "Hướng dẫn";
    public const string IndicatorSheet = "Chỉ tiêu";
    public const string SupplementarySheet = "Biểu phụ";
    public const string TextSheet = "Phần lời";
    public const string IdentitySheet = "_p08";

    /// <summary>Above the form of separated text: a row that begins with the identity sheet's name stands among the first so many rows.</summary>
    public const int IdentityRows = 20;

    public const string PeriodHeader = "Trong kỳ";
    public const string CumulativeHeader = "Lũy kế";
    public const string StateHeader = "Trạng thái";
    public const string ReasonHeader = "Lý do / Ghi chú";

    /// <summary>Over the words of the text sections.</summary>
    public const string TextHeader = "Nội dung báo cáo";

    /// <summary>Only in demonstrations: what the figure of the column rests on, in the words of <see cref="FigureMarks"/>.</summary>
    public const string PeriodMarkHeader = "Căn cứ của số trong kỳ";
    public const string CumulativeMarkHeader = "Căn cứ của số lũy kế";

    /// <summary>Headings of the form's columns, the first one over the line ids.</summary>
    public static IReadOnlyList<string> Headers(TemplateSubject subject) =>
    [
        "Mã dòng", "Mã", "Tên chỉ tiêu, số liệu", "Đơn vị tính", "Mức chỉ tiêu áp dụng", "Số cần điền",
        .. subject.LastPeriod is { } last ? [last.Header] : (string[])[],
        PeriodHeader, CumulativeHeader, StateHeader, ReasonHeader,
        .. subject.IsDemonstration ? [PeriodMarkHeader, CumulativeMarkHeader] : (string[])[],
    ];

    /// <summary>Names on the identity sheet, each with its value to the right.</summary>
    public const string ProgrammeName = "programme";
    public const string VersionName = "programmeVersion";
    public const string CycleName = "cycle";
    public const string PeriodName = "period";
    public const string UnitName = "unit";
    public const string UnitTitleName = "unitName";
    public const string CatalogueName = "catalogue";

    public const string DemonstrationMark = "BẢN TRÌNH DIỄN – CÓ SỐ LIỆU MÔ PHỎNG, KHÔNG CÓ GIÁ TRỊ VĂN BẢN";
}
