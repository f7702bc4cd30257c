namespace Program08.Pages.Mails;

/// <summary>In place of a reminder, to a unit that handed in its soft copy and owes the paper alone.</summary>
/// <param name="Version">That was submitted.</param>
/// <param name="SubmittedAt">UTC.</param>
/// <param name="Link">Absolute address of the unit's page.</param>
/// <param name="Contact">Whom to ask; null when unknown.</param>
public sealed record SignedCopyMail(MailContext Context, string UnitName, int Version, DateTimeOffset SubmittedAt, Uri Link, string? Contact = null)
    : Mail(Context)
{
    /// <summary>As an item of what is owed.</summary>
    public static string Owed(int version) => $"Bản ký (số, ngày, người ký) của bản {version}";

    private protected override string Topic => $"Còn bản ký của báo cáo – {PageText.InSentence(UnitName)}";

    internal override MailContent Compose() => new(
        $"{UnitName}: đã nộp bản mềm, chờ bản ký",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph($"Bản mềm đã được ghi nhận {PageText.At(SubmittedAt)}, không cần gửi lại số liệu. Hiện chỉ còn:"),
            new MailBlock.Bullets([Owed(Version)]),
            new MailBlock.Paragraph("Đơn vị tải báo cáo tại trang của đơn vị, ký, đóng dấu rồi nộp bản quét PDF."),
            .. Contact is null ? Array.Empty<MailBlock>() : [new MailBlock.Paragraph($"Cần hỗ trợ, liên hệ {Contact}.")],
        ],
        new MailButton("Mở trang báo cáo của đơn vị", Link));
}
