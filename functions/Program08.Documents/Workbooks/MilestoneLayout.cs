using Program08.Documents.Wording;
using Program08.Reporting.Returns;

namespace Program08.Documents.Workbooks;

/// <summary>Headings and choices of the sheet of milestones.</summary>
internal static class MilestoneLayout
{
    public const string Sheet = "Nhiệm vụ";
    public const string CompletedHeader = "Ngày hoàn thành";
    public const string EvidenceHeader = "Minh chứng (số, ngày văn bản)";
    public const string ReasonHeader = "Lý do";
    public const string ExpectedHeader = "Ngày dự kiến mới";

    public static IReadOnlyList<string> Words { get; } = [.. TypedMilestone.States.Select(TypedReturn.Word)];

    /// <summary>Headings of the columns, the first one over the line ids.</summary>
    public static IReadOnlyList<string> Headers(TemplateSubject subject) =>
    [
        "Mã dòng", "Mã", "Nhiệm vụ", "Thời hạn", "Hoàn thành khi, minh chứng cần có",
        .. subject.LastPeriod is { } last ? [last.Header] : (string[])[],
        TemplateLayout.StateHeader, CompletedHeader, EvidenceHeader, ReasonHeader, ExpectedHeader,
        .. subject.IsDemonstration ? [TemplateLayout.PeriodMarkHeader] : (string[])[],
    ];

    /// <returns>Null when the text is none of the words; <see cref="TypedState.Figure"/> for none chosen.</returns>
    public static TypedState? Parse(string text) => PlainText.Fold(text) switch
    {
        "" => TypedState.Figure,
        "chua bat dau" or "chua thuc hien" => TypedState.NotStarted,
        "dang thuc hien" => TypedState.InProgress,
        "hoan thanh" or "da hoan thanh" => TypedState.Completed,
        "cham" or "cham, khong hoan thanh" or "cham tien do" => TypedState.Late,
        "khong thuoc dien" or "ktd" => TypedState.NotApplicable,
        "chua co" or "chua co thong tin" => TypedState.Missing,
        _ => null,
    };
}
