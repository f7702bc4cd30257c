namespace Program08.Pages.Mails;

/// <summary>Shows an administrator that mails leave and arrive as they should.</summary>
/// <param name="AskedAt">UTC.</param>
/// <param name="Link">To the page it was asked for on.</param>
public sealed record TrialMail(MailContext Context, DateTimeOffset AskedAt, Uri Link) : Mail(Context)
{
    private protected override string Topic => $"Thư thử lúc {PageText.At(AskedAt)}";

    internal override MailContent Compose() => new(
        "Thư thử đã đến nơi",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph($"Thư này được gửi theo yêu cầu lúc {PageText.At(AskedAt)} để kiểm tra máy chủ thư. Nếu chữ tiếng Việt hiển thị đúng và thư không nằm trong mục thư rác thì mọi thông báo của hệ thống cũng sẽ đến như vậy."),
        ],
        new MailButton("Mở trang thư điện tử", Link));
}
