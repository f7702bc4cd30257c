namespace Program08.Pages.Mails;

/// <summary>To an approver: a report waits; also as reminder.</summary>
/// <param name="LevelName">"Lãnh đạo Sở".</param>
/// <param name="RequestedAt">UTC.</param>
/// <param name="Changes">What changed since the last round; empty in the first.</param>
public sealed record ApprovalRequestMail(
    MailContext Context,
    string Title,
    string LevelName,
    ReportCounts Counts,
    IReadOnlyList<string> Changes,
    string ReportHash,
    DateTimeOffset RequestedAt,
    bool IsReminder,
    Uri Link)
    : Mail(Context)
{
    private protected override string Topic => IsReminder
        ? $"Nhắc: báo cáo chờ duyệt từ {PageText.ShortAt(RequestedAt)}"
        : $"Trình duyệt báo cáo: {Counts.Met}/{Counts.Total} chỉ tiêu đạt";

    internal override MailContent Compose() => new(
        IsReminder ? $"Báo cáo chờ duyệt từ {PageText.At(RequestedAt)}" : "Báo cáo được trình duyệt",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph($"{Title} được trình cấp duyệt: {LevelName}."),
            Counts.AsBlock(),
            .. Changes.Count == 0 ? Array.Empty<MailBlock>() : [new MailBlock.Subheading("Thay đổi so với lần trình trước"), new MailBlock.Bullets(Changes)],
            new MailBlock.Paragraph("Mở đường dẫn không có nghĩa là duyệt. Quyết định được thực hiện trên trang, sau khi đăng nhập và nhập lại mật khẩu."),
            new MailBlock.Facts([new MailFact("Mã báo cáo (SHA-256)", ReportHash)]),
        ],
        new MailButton("Xem tóm tắt và quyết định", Link));
}
