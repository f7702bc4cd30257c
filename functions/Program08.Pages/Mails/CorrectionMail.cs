using Program08.Pages.Units;

namespace Program08.Pages.Mails;

/// <summary>To a unit's people: the coordinator entered figures on their behalf, which they confirm or object to.</summary>
/// <param name="Contact">Whom to ask; null when unknown.</param>
public sealed record CorrectionMail(MailContext Context, string UnitName, CorrectionNotice Correction, Uri Link, string? Contact = null)
    : Mail(Context)
{
    private protected override string Topic => $"Số liệu nhập thay chờ đơn vị xác nhận – {PageText.InSentence(UnitName)}";

    internal override MailContent Compose() => new(
        $"Số liệu nhập thay {PageText.InSentence(UnitName)} chờ đơn vị xác nhận",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph($"{Correction.ByName} đã nhập bản {Correction.Version} thay đơn vị, theo {Correction.CalledBy} báo lúc {PageText.At(Correction.CalledAt)}."),
            new MailBlock.Quote("Lý do", Correction.Reason),
            new MailBlock.Bullets([.. Correction.Figures.Select(figure => $"{figure.Label}: {figure.OldMarked} → {figure.NewMarked}")]),
            new MailBlock.Paragraph("Số liệu mới được tính từ bây giờ và ghi “chờ đơn vị xác nhận” cho đến khi người xác nhận của đơn vị xác nhận gửi bản này. Nếu không đúng, đơn vị phản đối tại trang của đơn vị: bản đã nộp trước đó lại được tính."),
            .. Contact is null ? Array.Empty<MailBlock>() : [new MailBlock.Paragraph($"Cần hỗ trợ, liên hệ {Contact}.")],
        ],
        new MailButton("Xem và trả lời", Link));
}
