namespace Program08.Pages.Mails;

/// <summary>To the coordinator at the closing time: units still owe, a person decides.</summary>
/// <param name="NotSettled">Unit and state: "Huyện Ba Vì – Chưa gửi số liệu".</param>
public sealed record AskToCloseMail(MailContext Context, DateTimeOffset ClosesAt, int Settled, int Units, IReadOnlyList<string> NotSettled, Uri Link)
    : Mail(Context)
{
    private protected override string Topic => $"Đến thời điểm đóng thu thập, còn {NotSettled.Count} đơn vị chưa nộp";

    internal override MailContent Compose() => new(
        "Đến thời điểm đóng thu thập",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph($"Thời điểm đóng dự kiến là {PageText.At(ClosesAt)}. Hệ thống không tự đóng khi còn đơn vị chưa nộp; cần quyết định của người điều phối."),
            new MailBlock.Counts(
            [
                new MailCount(StateTone.Met, $"{Settled}/{Units}", "đã nộp"),
                new MailCount(StateTone.Warning, PageText.Number(NotSettled.Count), "chưa nộp"),
            ]),
            new MailBlock.Bullets(NotSettled),
            new MailBlock.Paragraph("Nếu đóng bây giờ, số liệu của các đơn vị này không có trong báo cáo và được nêu rõ là thiếu."),
        ],
        new MailButton("Xem và quyết định", Link));
}
