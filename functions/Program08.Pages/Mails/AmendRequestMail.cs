using Program08.Reporting.Cycles;

namespace Program08.Pages.Mails;

/// <summary>To a unit's people: a published report is amended, and the unit is asked to correct its figures.</summary>
/// <param name="Number">Of the amendment.</param>
/// <param name="Reason">Of the coordinator.</param>
/// <param name="Contact">Whom to ask; null when unknown.</param>
public sealed record AmendRequestMail(MailContext Context, string UnitName, int Number, string Reason, Uri Link, string? Contact = null)
    : Mail(Context)
{
    private protected override string Topic => $"Đề nghị chỉnh sửa số liệu đã phát hành – {PageText.InSentence(UnitName)}";

    internal override MailContent Compose() => new(
        $"{UnitName} chỉnh sửa số liệu cho {Publication.InSentence(Number)}",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph("Báo cáo đã phát hành được sửa đổi, bổ sung vì:"),
            new MailBlock.Quote("Người điều phối", Reason),
            new MailBlock.Paragraph("Đề nghị đơn vị rà soát, gửi bản mới và xác nhận gửi. Đến khi đó số liệu đã phát hành của đơn vị vẫn được tính; bản đã nộp không bị ghi đè."),
            .. Contact is null ? Array.Empty<MailBlock>() : [new MailBlock.Paragraph($"Cần hỗ trợ, liên hệ {Contact}.")],
        ],
        new MailButton("Mở trang báo cáo của đơn vị", Link));
}
