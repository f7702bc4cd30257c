namespace Program08.Pages.Mails;

/// <summary>To the unit's signers and superiors: it is overdue. Its reporters get the same as a copy.</summary>
/// <param name="Title">Of the cycle.</param>
/// <param name="DueAt">This unit's, UTC.</param>
/// <param name="Missing">Each thing owed, in words; at least one.</param>
/// <param name="Reporters">Who enters the unit's figures, with telephone or address.</param>
/// <param name="IsCopy">For the reporters: told what was told.</param>
/// <param name="Contact">Whom to ask; null when unknown.</param>
public sealed record EscalationMail(
    MailContext Context, string UnitName, string Title, DateTimeOffset DueAt, IReadOnlyList<string> Missing, IReadOnlyList<string> Reporters, bool IsCopy, Uri Link, string? Contact = null)
    : Mail(Context)
{
    private protected override string Topic => $"{(IsCopy ? "Đồng gửi: báo" : "Báo")} cáo cấp trên, quá hạn {PageText.ShortAt(DueAt)} – {PageText.InSentence(UnitName)}";

    internal override MailContent Compose() => new(
        $"{UnitName} đã quá hạn gửi báo cáo",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            .. IsCopy ? [new MailBlock.Paragraph("Nội dung dưới đây đã được gửi đến lãnh đạo đơn vị và cấp trên của đơn vị.")] : Array.Empty<MailBlock>(),
            new MailBlock.Paragraph($"{Title}: hạn gửi của {PageText.InSentence(UnitName)} là {PageText.At(DueAt)}, các lần nhắc chưa có kết quả. Đề nghị chỉ đạo đơn vị hoàn thành và xác nhận gửi. Báo cáo gửi muộn vẫn được nhận cho đến khi đóng thu thập và được ghi là nộp muộn."),
            new MailBlock.Subheading("Còn thiếu"),
            new MailBlock.Bullets(Missing),
            .. Reporters.Count == 0 ? Array.Empty<MailBlock>() : [new MailBlock.Paragraph($"Đầu mối của đơn vị: {string.Join("; ", Reporters)}.")],
            .. Contact is null ? Array.Empty<MailBlock>() : [new MailBlock.Paragraph($"Cần hỗ trợ hoặc cần thêm thời gian, liên hệ {Contact}.")],
        ],
        new MailButton("Mở trang báo cáo của đơn vị", Link));
}
