namespace Program08.Pages.Mails;

/// <summary>A mail before it is written out.</summary>
public abstract record Mail
{
    private protected Mail(MailContext context) => Context = context;

    public MailContext Context { get; init; }

    /// <summary>"[CT08 – năm 2023] Còn 3 mục trước 17:00 ngày 19/01 – quận Ba Đình".</summary>
    public string Subject => $"[{Context.Mark}] {Topic}";

    /// <summary>What the mail is, and what it is not.</summary>
    internal virtual string Footer => "Thư này chỉ để thông báo. Chỉ có đường dẫn thì chưa xem hay làm được gì: mọi việc thực hiện trên trang sau khi đăng nhập.";

    private protected abstract string Topic { get; }

    /// <summary>The content, once for both forms.</summary>
    internal abstract MailContent Compose();
}
