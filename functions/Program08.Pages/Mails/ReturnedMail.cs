namespace Program08.Pages.Mails;

/// <summary>To the coordinator: an approver returned the report.</summary>
public sealed record ReturnedMail(MailContext Context, string LevelName, string ByName, DateTimeOffset At, string Reason, Uri Link)
    : Mail(Context)
{
    private protected override string Topic => $"{LevelName} trả lại báo cáo để hoàn thiện";

    internal override MailContent Compose() => new(
        "Báo cáo được trả lại để hoàn thiện",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph($"{ByName} ({LevelName}) trả lại báo cáo lúc {PageText.At(At)} với lý do:"),
            new MailBlock.Quote(ByName, Reason),
            new MailBlock.Paragraph("Việc thu thập được mở lại. Khi các đơn vị đã bổ sung xong, người điều phối đóng thu thập để tổng hợp lần nữa."),
        ],
        new MailButton("Mở trang điều phối", Link));
}
