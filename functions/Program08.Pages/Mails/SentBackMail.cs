using Program08.Pages.Units;

namespace Program08.Pages.Mails;

/// <param name="ByName">The coordinator.</param>
/// <param name="Notes">What is to be looked at again in single figures: "02. Số việc làm (đang ghi 6.200): …"; may be empty.</param>
/// <param name="DueAt">Until when, UTC.</param>
public sealed record SentBackMail(MailContext Context, string UnitName, int Version, string Reason, string ByName, DateTimeOffset DueAt, IReadOnlyList<NotedFigure> Notes, Uri Link, string? Contact = null)
    : Mail(Context)
{
    private protected override string Topic => $"Trả lại để hoàn thiện, gửi lại trước {PageText.ShortAt(DueAt)} – {PageText.InSentence(UnitName)}";

    internal override MailContent Compose() => new(
        $"Báo cáo của {PageText.InSentence(UnitName)} được trả lại để hoàn thiện",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph($"Bản {Version} đã nộp được trả lại với lý do:"),
            new MailBlock.Quote(ByName, Reason),
            .. Notes.Count == 0 ? Array.Empty<MailBlock>() : [new MailBlock.Subheading("Số liệu cần rà soát"), new MailBlock.Bullets([.. Notes.Select(note => note.InWords)])],
            new MailBlock.Paragraph($"Đơn vị tải lên bản mới và xác nhận gửi trước {PageText.At(DueAt)}. Bản đã nộp vẫn được lưu."),
            .. Contact is null ? Array.Empty<MailBlock>() : [new MailBlock.Paragraph($"Cần hỗ trợ, liên hệ {Contact}.")],
        ],
        new MailButton("Xem lý do và gửi bản mới", Link));
}
