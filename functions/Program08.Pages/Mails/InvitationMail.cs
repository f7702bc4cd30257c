namespace Program08.Pages.Mails;

/// <summary>To someone who is given an account: set a password once.</summary>
/// <param name="RoleWords">What they will do: "Đầu mối – Quận Hoàng Mai".</param>
/// <param name="ValidUntil">UTC.</param>
public sealed record InvitationMail(MailContext Context, string RoleWords, DateTimeOffset ValidUntil, Uri Link)
    : Mail(Context)
{
    private protected override string Topic => "Đặt mật khẩu cho tài khoản báo cáo";

    internal override string Footer => "Thư này chứa đường dẫn dùng một lần. Sau khi đặt mật khẩu, đường dẫn không còn giá trị.";

    internal override MailContent Compose() => new(
        "Tài khoản báo cáo đã được tạo",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph($"Vai trò được giao: {RoleWords}. Hãy đặt mật khẩu để bắt đầu."),
            new MailBlock.Paragraph($"Đường dẫn dùng được một lần, đến {PageText.At(ValidUntil)}. Không chuyển tiếp thư này. Nếu không chờ nhận tài khoản, hãy bỏ qua thư."),
        ],
        new MailButton("Đặt mật khẩu", Link));
}
