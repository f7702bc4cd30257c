namespace Program08.Pages.Mails;

/// <summary>To the coordinator: units are overdue for long enough that their superiors should be told; a person decides.</summary>
/// <param name="Overdue">Unit and state: "Huyện Ba Vì – Chưa gửi số liệu".</param>
public sealed record ProposeEscalationMail(MailContext Context, IReadOnlyList<string> Overdue, Uri Link)
    : Mail(Context)
{
    private protected override string Topic => $"Đề nghị báo cáo cấp trên: {Overdue.Count} đơn vị quá hạn";

    internal override MailContent Compose() => new(
        $"{Overdue.Count} đơn vị quá hạn, đề nghị báo cáo cấp trên",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph("Các đơn vị sau đã được nhắc mà chưa gửi. Thư báo cáo cấp trên chỉ được gửi khi người điều phối xác nhận từng đơn vị tại trang điều phối."),
            new MailBlock.Bullets(Overdue),
        ],
        new MailButton("Mở trang điều phối", Link));
}
