namespace Program08.Pages.Mails;

/// <summary>To the coordinator: a unit does not stand by figures entered on its behalf.</summary>
/// <param name="Version">That was objected to.</param>
/// <param name="CountedVersion">That counts again.</param>
public sealed record ObjectedMail(MailContext Context, string UnitName, int Version, int CountedVersion, string ByName, string Reason, Uri Link)
    : Mail(Context)
{
    private protected override string Topic => $"Đơn vị không đồng ý với số liệu nhập thay – {PageText.InSentence(UnitName)}";

    internal override MailContent Compose() => new(
        $"{UnitName} không đồng ý với số liệu nhập thay",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Quote(ByName, Reason),
            new MailBlock.Paragraph($"Bản {Version} không được tính nữa. Bản {CountedVersion} đơn vị đã nộp lại được tính."),
        ],
        new MailButton("Mở trang điều phối của đơn vị", Link));
}
