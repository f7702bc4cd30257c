using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Pages;

/// <summary>A state as a person reads it: word, shape and colour.</summary>
public sealed record StateTag(StateTone Tone, string Word)
{
    public static StateTag Overdue { get; } = new(StateTone.Warning, "Quá hạn");

    public static StateTag Late { get; } = new(StateTone.Warning, "Nộp muộn");

    public static StateTag AwaitsSignedCopy { get; } = new(StateTone.Warning, "Đã nộp bản mềm, chờ bản ký");

    public static StateTag Unconfirmed { get; } = new(StateTone.Warning, "Chờ đơn vị xác nhận");

    public static StateTag Escalated { get; } = new(StateTone.Warning, "Đã báo cáo cấp trên");

    public static StateTag LateBy(TimeSpan late) => new(StateTone.Warning, $"Nộp muộn {VietnameseFormat.Duration(late)}");

    public static StateTag Of(UnitReportStatus status) => status switch
    {
        UnitReportStatus.NotStarted => new(StateTone.None, "Chưa gửi số liệu"),
        UnitReportStatus.Checking => new(StateTone.Working, "Đang kiểm tra"),
        UnitReportStatus.Blocked => new(StateTone.Error, "Có lỗi phải sửa"),
        UnitReportStatus.NeedsExplanation => new(StateTone.Warning, "Chờ giải trình"),
        UnitReportStatus.ReadyToSignOff => new(StateTone.Note, "Chờ xác nhận gửi"),
        UnitReportStatus.Submitted => new(StateTone.Met, "Đã nộp"),
        UnitReportStatus.SentBack => new(StateTone.Error, "Trả lại để hoàn thiện"),
        UnitReportStatus.AwaitingConfirmation => Unconfirmed,
        UnitReportStatus.Waived => new(StateTone.Note, "Được miễn báo cáo"),
        UnitReportStatus.Excluded => new(StateTone.None, "Không thuộc diện báo cáo"),
    };

    public static StateTag Of(CycleStage stage) => stage switch
    {
        CycleStage.Planned => new(StateTone.None, "Đã lập, chưa mở"),
        CycleStage.Collecting => new(StateTone.Working, "Đang thu thập"),
        CycleStage.Consolidating => new(StateTone.Working, "Đang tổng hợp"),
        CycleStage.Consolidated => new(StateTone.Note, "Đã tổng hợp, chờ trình duyệt"),
        CycleStage.InApproval => new(StateTone.Note, "Đang trình duyệt"),
        CycleStage.Publishing => new(StateTone.Working, "Đang phát hành"),
        CycleStage.Published => new(StateTone.Met, "Đã phát hành"),
    };

    /// <param name="verdict">Null while the version is being checked.</param>
    public static StateTag Of(Verdict? verdict) => verdict switch
    {
        null => new(StateTone.Working, "Đang kiểm tra"),
        Verdict.Passed => new(StateTone.Met, "Đạt"),
        Verdict.NeedsExplanation => new(StateTone.Warning, "Cần giải trình"),
        Verdict.Blocked => new(StateTone.Error, "Có lỗi phải sửa"),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    public static StateTag Of(Severity severity) => severity switch
    {
        Severity.Block => new(StateTone.Error, "Lỗi phải sửa"),
        Severity.Explain => new(StateTone.Warning, "Cảnh báo phải giải trình"),
        Severity.Note => new(StateTone.Note, "Lưu ý"),
    };

    /// <summary>The mark of a figure that nobody reported; null for one that somebody did.</summary>
    public static StateTag? Of(FigureMark mark) => mark switch
    {
        FigureMark.Reported => null,
        FigureMark.Derived => new(StateTone.Note, "Suy ra"),
        FigureMark.Synthetic => new(StateTone.Note, "Mô phỏng"),
    };
}
