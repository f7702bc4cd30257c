using Program08.Reporting.Cycles;

namespace Program08.Pages.Mails;

/// <summary>To the coordinators and the units that were asked: an amendment was given up.</summary>
/// <param name="Number">Of the amendment.</param>
/// <param name="ByName">Of the coordinator.</param>
/// <param name="At">UTC.</param>
public sealed record AmendmentAbandonedMail(MailContext Context, string Title, int Number, string ByName, DateTimeOffset At, string Reason, Uri Link)
    : Mail(Context)
{
    private protected override string Topic => $"Không lập {Publication.InSentence(Number)} nữa";

    internal override MailContent Compose() => new(
        $"{Publication.NameOf(Number)} đã bỏ",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph($"{Publication.NameOf(Number)} của “{Title}” được bỏ lúc {PageText.At(At)} với lý do:"),
            new MailBlock.Quote(ByName, Reason),
            new MailBlock.Paragraph("Báo cáo đã phát hành tiếp tục có hiệu lực. Số liệu các đơn vị gửi cho bản sửa đổi này vẫn được lưu nhưng không được tính."),
        ],
        new MailButton("Mở trang của hệ thống", Link));
}
