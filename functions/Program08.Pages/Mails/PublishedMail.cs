using Program08.Pages.Approvals;
using Program08.Pages.Cycles;
using Program08.Pages.Reports;

namespace Program08.Pages.Mails;

/// <summary>To the leadership: the report in brief.</summary>
/// <param name="Groups">Counts by who leads.</param>
/// <param name="Rows">All indicators in order.</param>
/// <param name="Missing">What is not in the report; empty when it is complete.</param>
/// <param name="Decisions">Of this report, in order of level.</param>
/// <param name="PublishedAt">UTC.</param>
/// <param name="Summary">The page that says it all on one sheet.</param>
/// <param name="Milestones">A line each; null for a programme without any.</param>
public sealed record PublishedMail(
    MailContext Context,
    string Title,
    ReportCounts Counts,
    IReadOnlyList<GroupCount> Groups,
    IReadOnlyList<IndicatorRow> Rows,
    IReadOnlyList<string> Missing,
    IReadOnlyList<DecisionRow> Decisions,
    string ReportHash,
    DateTimeOffset PublishedAt,
    Uri Link,
    Uri Summary,
    IReadOnlyList<string>? Milestones = null)
    : Mail(Context)
{
    private protected override string Topic => $"Báo cáo đã duyệt: {Counts.Met}/{Counts.Total} chỉ tiêu đạt";

    internal override MailContent Compose() => new(
        Title,
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph($"Báo cáo đã được duyệt ở các cấp và phát hành lúc {PageText.At(PublishedAt)}. {Counts.Met} trong {Counts.Total} chỉ tiêu đạt."),
            Counts.AsBlock(),
            new MailBlock.Onward("Tóm tắt trên một trang, in được", Summary),
            .. Groups.Count == 0 ? Array.Empty<MailBlock>() : [new MailBlock.Bullets([.. Groups.Select(group => $"{group.Name}: {group.Met}/{group.Total} đạt")])],
            .. Missing.Count == 0 ? Array.Empty<MailBlock>() : [new MailBlock.Subheading("Chưa có trong báo cáo"), new MailBlock.Bullets(Missing)],
            new MailBlock.Subheading("Quyết định"),
            new MailBlock.Bullets([.. Decisions.Select(decision => decision.InWords)]),
            new MailBlock.Subheading("Từng chỉ tiêu"),
            new MailBlock.Indicators(Rows),
            .. Milestones is null ? Array.Empty<MailBlock>() : [new MailBlock.Subheading("Nhiệm vụ có thời hạn"), new MailBlock.Bullets(Milestones)],
            new MailBlock.Facts([new MailFact("Mã báo cáo (SHA-256)", ReportHash)]),
        ],
        new MailButton("Xem báo cáo đầy đủ", Link));
}
