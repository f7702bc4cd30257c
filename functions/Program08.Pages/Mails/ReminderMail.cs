namespace Program08.Pages.Mails;

/// <summary>Before the due time, on it, or overdue: lists exactly what is missing.</summary>
/// <param name="UnitName">"Quận Ba Đình".</param>
/// <param name="DueAt">This unit's, UTC.</param>
/// <param name="Missing">Each thing owed, in words: indicators, explanations, the confirmation; at least one.</param>
/// <param name="Link">Absolute address of the unit's page.</param>
/// <param name="Contact">Whom to ask; null when unknown.</param>
public sealed record ReminderMail(MailContext Context, string UnitName, DateTimeOffset DueAt, bool IsOverdue, IReadOnlyList<string> Missing, Uri Link, string? Contact = null)
    : Mail(Context)
{
    private protected override string Topic => IsOverdue
        ? $"Quá hạn {PageText.ShortAt(DueAt)}, còn {Missing.Count} mục – {PageText.InSentence(UnitName)}"
        : $"Còn {Missing.Count} mục trước {PageText.ShortAt(DueAt)} – {PageText.InSentence(UnitName)}";

    internal override MailContent Compose() => new(
        IsOverdue ? $"{UnitName} đã quá hạn gửi báo cáo" : $"{UnitName} còn {Missing.Count} mục chưa hoàn thành",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph(IsOverdue
                ? $"Hạn gửi là {PageText.At(DueAt)}. Báo cáo gửi sau hạn vẫn được nhận cho đến khi đóng thu thập và được ghi là nộp muộn."
                : $"Đơn vị gửi báo cáo trước {PageText.At(DueAt)}. Hiện còn thiếu:"),
            .. IsOverdue ? [new MailBlock.Paragraph("Hiện còn thiếu:")] : Array.Empty<MailBlock>(),
            new MailBlock.Bullets(Missing),
            .. Contact is null ? Array.Empty<MailBlock>() : [new MailBlock.Paragraph($"Cần hỗ trợ hoặc cần thêm thời gian, liên hệ {Contact}.")],
        ],
        new MailButton("Mở trang báo cáo của đơn vị", Link));
}
