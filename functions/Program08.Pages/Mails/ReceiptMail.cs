using Program08.Reporting.Numbers;

namespace Program08.Pages.Mails;

/// <param name="Number">Of the receipt.</param>
/// <param name="LateBy">Null when it was in time.</param>
/// <param name="OwesSignedCopy">Whether the paper signed by hand is still to come.</param>
/// <param name="FileHash">SHA-256, 64 hexadecimal digits.</param>
public sealed record ReceiptMail(MailContext Context, string UnitName, string Number, int Version, DateTimeOffset SubmittedAt, string SubmittedByName, string FileHash, TimeSpan? LateBy, Uri Link, bool OwesSignedCopy = false)
    : Mail(Context)
{
    private protected override string Topic => $"Phiếu tiếp nhận {Number} – {PageText.InSentence(UnitName)}";

    internal override MailContent Compose() => new(
        $"Đã tiếp nhận báo cáo của {PageText.InSentence(UnitName)}",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Facts(
            [
                new MailFact("Số phiếu", Number),
                new MailFact("Bản", Version.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                new MailFact("Xác nhận gửi", $"{SubmittedByName}, {PageText.At(SubmittedAt)}"),
                new MailFact("Thời hạn", LateBy is { } late ? $"Nộp muộn {VietnameseFormat.Duration(late)}" : "Đúng hạn"),
                new MailFact("Mã kiểm tra tệp (SHA-256)", FileHash),
            ]),
            .. OwesSignedCopy ? [new MailBlock.Paragraph("Đây là bản mềm. Đơn vị tải báo cáo, ký, đóng dấu rồi nộp bản quét PDF tại trang của đơn vị.")] : Array.Empty<MailBlock>(),
            new MailBlock.Paragraph("Cho đến khi đóng thu thập, đơn vị có thể gửi bản mới thay bản này; mọi bản đều được lưu."),
        ],
        new MailButton("Xem phiếu tiếp nhận", Link));
}
