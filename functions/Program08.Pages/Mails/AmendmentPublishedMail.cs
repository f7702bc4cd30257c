using Program08.Pages.Cycles;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;

namespace Program08.Pages.Mails;

/// <summary>To the leadership: a published report was amended, with what changed.</summary>
/// <param name="Decisions">Of the amendment, in order of level.</param>
/// <param name="PublishedAt">UTC.</param>
/// <param name="Summary">The page that says it all on one sheet.</param>
public sealed record AmendmentPublishedMail(
    MailContext Context, string Title, ReportAmendment Amendment, ReportCounts Counts, IReadOnlyList<DecisionRow> Decisions, string ReportHash, DateTimeOffset PublishedAt, Uri Link, Uri Summary)
    : Mail(Context)
{
    // The rest stands in the documents.
    private const int MostFigures = 20;

    private protected override string Topic => $"{Name}: {Counts.Met}/{Counts.Total} chỉ tiêu đạt, {Amendment.Figures.Count} số liệu thay đổi";

    internal override MailContent Compose() => new(
        $"{Name} – {Title}",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph($"{Name} đã được duyệt ở các cấp và phát hành lúc {PageText.At(PublishedAt)}, sửa đổi {Publication.InSentence(Amendment.AmendsNumber)} phát hành lúc {PageText.At(Amendment.AmendsAt)}. Báo cáo đó vẫn được lưu và tải về được. Lý do sửa đổi:"),
            new MailBlock.Quote("Người điều phối", Amendment.Reason),
            new MailBlock.Paragraph(Amendment.OldScore.Met == Counts.Met ? $"{Counts.Met} trong {Counts.Total} chỉ tiêu đạt, như trước." : $"{Counts.Met} trong {Counts.Total} chỉ tiêu đạt; trước sửa đổi {Amendment.OldScore.Met}."),
            Counts.AsBlock(),
            new MailBlock.Onward("Tóm tắt trên một trang, in được", Summary),
            .. ChangeWords.Results(Amendment) is { Count: > 0 } results ? [new MailBlock.Subheading("Kết quả thay đổi"), new MailBlock.Bullets(results)] : Array.Empty<MailBlock>(),
            .. Amendment.Figures.Count == 0 ? Array.Empty<MailBlock>() : [new MailBlock.Subheading($"Số liệu thay đổi ({Amendment.Figures.Count})"), new MailBlock.Bullets(Figures)],
            new MailBlock.Subheading("Quyết định"),
            new MailBlock.Bullets([.. Decisions.Select(decision => decision.InWords)]),
            new MailBlock.Facts([new MailFact("Mã bản sửa đổi (SHA-256)", ReportHash), new MailFact("Mã báo cáo được sửa đổi (SHA-256)", Amendment.AmendsHash)]),
        ],
        new MailButton("Xem báo cáo đã sửa đổi", Link));

    private string Name => Publication.NameOf(Amendment.Number);

    private IReadOnlyList<string> Figures =>
    [
        .. Amendment.Figures.Take(MostFigures).Select(change => $"{change.UnitName.Vi}, {change.Label.Vi}: {ChangeWords.Of(change.Old)} → {ChangeWords.Of(change.New)}"),
        .. Amendment.Figures.Count > MostFigures ? [$"Và {Amendment.Figures.Count - MostFigures} số liệu khác, nêu trong tệp kèm theo."] : Array.Empty<string>(),
    ];
}
