namespace Program08.Pages.Mails;

/// <summary>To a unit's people: a release was taken back, they have to report after all.</summary>
/// <param name="DueAt">This unit's, UTC.</param>
/// <param name="Missing">Each thing owed, in words; at least one.</param>
/// <param name="Contact">Whom to ask; null when unknown.</param>
public sealed record ResumedMail(MailContext Context, string UnitName, DateTimeOffset DueAt, IReadOnlyList<string> Missing, Uri Link, string? Contact = null)
    : Mail(Context)
{
    private protected override string Topic => $"Đơn vị phải gửi báo cáo trước {PageText.ShortAt(DueAt)} – {PageText.InSentence(UnitName)}";

    internal override MailContent Compose() => new(
        $"{UnitName} phải gửi báo cáo trong đợt này",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph($"Thông báo trước về việc đơn vị không phải báo cáo không còn hiệu lực. Hạn gửi là {PageText.At(DueAt)}. Còn thiếu:"),
            new MailBlock.Bullets(Missing),
            .. Contact is null ? Array.Empty<MailBlock>() : [new MailBlock.Paragraph($"Cần hỗ trợ hoặc cần thêm thời gian, liên hệ {Contact}.")],
        ],
        new MailButton("Mở trang báo cáo của đơn vị", Link));
}
