using Program08.Pages.Cycles;

namespace Program08.Pages.Mails;

/// <summary>To an approver: a report waits; also as reminder.</summary>
/// <param name="LevelName">"Lãnh đạo Sở".</param>
/// <param name="RequestedAt">UTC.</param>
/// <param name="Capacity">In which capacity this person would decide; null for the level's own approver.</param>
/// <param name="Decided">What the levels before decided on this report, in order.</param>
/// <param name="Amended">What an amendment changes of the published report; null for the report itself.</param>
/// <param name="Changes">What changed since the last round; empty in the first.</param>
public sealed record ApprovalRequestMail(
    MailContext Context,
    string Title,
    string LevelName,
    ReportCounts Counts,
    IReadOnlyList<string> Changes,
    IReadOnlyList<DecisionRow> Decided,
    string ReportHash,
    DateTimeOffset RequestedAt,
    bool IsReminder,
    string? Capacity,
    Uri Link,
    IReadOnlyList<string>? Amended = null)
    : Mail(Context)
{
    private protected override string Topic => IsReminder
        ? $"Nhắc: báo cáo chờ duyệt từ {PageText.ShortAt(RequestedAt)}"
        : $"Trình duyệt báo cáo: {Counts.Met}/{Counts.Total} chỉ tiêu đạt";

    internal override MailContent Compose() => new(
        IsReminder ? $"Báo cáo chờ duyệt từ {PageText.At(RequestedAt)}" : "Báo cáo được trình duyệt",
        [
            new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
            new MailBlock.Paragraph($"{Title} được trình cấp duyệt: {LevelName}."),
            .. Capacity is null ? Array.Empty<MailBlock>() : [new MailBlock.Paragraph($"Thư được gửi vì người nhận được ủy quyền duyệt thay khi cấp duyệt vắng mặt. Quyết định khi đó được ghi: {Capacity}.")],
            Counts.AsBlock(),
            .. Decided.Count == 0 ? Array.Empty<MailBlock>() : [new MailBlock.Subheading("Các cấp đã quyết định"), new MailBlock.Bullets([.. Decided.Select(decision => decision.InWords)])],
            .. Amended is null ? Array.Empty<MailBlock>() : [new MailBlock.Subheading("Nội dung sửa đổi, bổ sung"), new MailBlock.Bullets(Amended)],
            .. Changes.Count == 0 ? Array.Empty<MailBlock>() : [new MailBlock.Subheading("Thay đổi so với lần trình trước"), new MailBlock.Bullets(Changes)],
            new MailBlock.Paragraph("Mở đường dẫn không có nghĩa là duyệt. Quyết định được thực hiện trên trang, sau khi đăng nhập và nhập lại mật khẩu."),
            new MailBlock.Facts([new MailFact("Mã báo cáo (SHA-256)", ReportHash)]),
        ],
        new MailButton("Xem tóm tắt và quyết định", Link));
}
