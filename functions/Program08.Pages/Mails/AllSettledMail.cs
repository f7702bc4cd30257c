namespace Program08.Pages.Mails;

/// <summary>To the coordinator: every unit's report is in.</summary>
/// <param name="Released">Units that need not report.</param>
public sealed record AllSettledMail(MailContext Context, int Units, int Released, int Late, DateTimeOffset DueAt, Uri Link)
    : Mail(Context)
{
    private protected override string Topic => $"Đã nhận đủ báo cáo của {Units} đơn vị";

    internal override MailContent Compose() => new(
        $"Đã nhận đủ báo cáo của {Units} đơn vị",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Counts(
            [
                new MailCount(StateTone.Met, $"{Units}/{Units}", "đã nộp"),
                new MailCount(Late == 0 ? StateTone.None : StateTone.Warning, PageText.Number(Late), "nộp muộn"),
                .. Released == 0 ? Array.Empty<MailCount>() : [new MailCount(StateTone.None, PageText.Number(Released), "không phải báo cáo")],
            ]),
            new MailBlock.Paragraph($"Hệ thống tự đóng thu thập và tổng hợp khi đến hạn, {PageText.At(DueAt)}. Có thể đóng sớm hơn tại trang điều phối."),
        ],
        new MailButton("Mở trang điều phối", Link));
}
