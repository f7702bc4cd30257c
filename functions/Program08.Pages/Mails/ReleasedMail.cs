using Program08.Pages.Units;

namespace Program08.Pages.Mails;

/// <summary>To a unit's people: nothing is expected of them in this cycle.</summary>
/// <param name="Contact">Whom to ask; null when unknown.</param>
public sealed record ReleasedMail(MailContext Context, string UnitName, ReleaseNotice Release, Uri Link, string? Contact = null)
    : Mail(Context)
{
    private protected override string Topic => $"Đơn vị {Release.InWords} – {PageText.InSentence(UnitName)}";

    internal override MailContent Compose() => new(
        $"{UnitName} {Release.InWords}",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Quote(Release.ByName, Release.Reason),
            new MailBlock.Paragraph("Đơn vị không phải gửi số liệu và không nhận thêm thư nhắc của đợt này. Số liệu của đơn vị không có trong báo cáo tổng hợp; báo cáo nêu rõ lý do."),
            .. Contact is null ? Array.Empty<MailBlock>() : [new MailBlock.Paragraph($"Nếu chưa đúng, liên hệ {Contact}.")],
        ],
        new MailButton("Mở trang báo cáo của đơn vị", Link));
}
