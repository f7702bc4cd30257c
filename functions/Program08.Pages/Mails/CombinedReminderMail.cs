namespace Program08.Pages.Mails;

/// <summary>To somebody who reports for several units: one reminder for all that owe something.</summary>
/// <param name="Units">At least two.</param>
/// <param name="Link">Absolute address of the start page, which lists them.</param>
/// <param name="Contact">Whom to ask; null when unknown.</param>
public sealed record CombinedReminderMail(MailContext Context, IReadOnlyList<OwingUnit> Units, Uri Link, string? Contact = null)
    : Mail(Context)
{
    private protected override string Topic => $"{Units.Count} đơn vị còn {Units.Sum(unit => unit.Missing.Count)} mục, hạn sớm nhất {PageText.ShortAt(Units.Min(unit => unit.DueAt))}";

    internal override MailContent Compose() => new(
        $"{Units.Count} đơn vị chưa hoàn thành báo cáo",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph("Thư này gộp việc của các đơn vị cùng một đầu mối."),
            .. Units.SelectMany(unit => (MailBlock[])
            [
                new MailBlock.Subheading(unit.Name),
                new MailBlock.Paragraph(unit.IsOverdue ? $"Đã quá hạn {PageText.At(unit.DueAt)}. Trang của đơn vị: {unit.Link}" : $"Hạn gửi {PageText.At(unit.DueAt)}. Trang của đơn vị: {unit.Link}"),
                new MailBlock.Bullets(unit.Missing),
            ]),
            .. Contact is null ? Array.Empty<MailBlock>() : [new MailBlock.Paragraph($"Cần hỗ trợ hoặc cần thêm thời gian, liên hệ {Contact}.")],
        ],
        new MailButton("Mở danh sách việc", Link));
}
