namespace Program08.Pages.Mails;

/// <summary>To the coordinator: the report is put together, look at it and send it for approval.</summary>
/// <param name="ReportHash">SHA-256, 64 hexadecimal digits.</param>
public sealed record ConsolidatedMail(MailContext Context, ReportCounts Counts, string ReportHash, Uri Link)
    : Mail(Context)
{
    private protected override string Topic => $"Đã tổng hợp báo cáo: {Counts.Met}/{Counts.Total} chỉ tiêu đạt, chờ trình duyệt";

    internal override MailContent Compose() => new(
        "Báo cáo đã được tổng hợp",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph("Đề nghị xem lại báo cáo rồi trình duyệt. Báo cáo chưa được gửi cho người duyệt."),
            Counts.AsBlock(),
            new MailBlock.Facts([new MailFact("Mã báo cáo (SHA-256)", ReportHash)]),
        ],
        new MailButton("Xem báo cáo và trình duyệt", Link));
}
