using Program08.Pages.Cycles;
using Program08.Reporting.Numbers;

namespace Program08.Pages.Mails;

/// <summary>To the approvers and deputies of a level: a decision on paper was recorded for it.</summary>
/// <param name="Title">Of the cycle.</param>
/// <param name="IsOwn">Whether the reader is said to have decided.</param>
/// <param name="Link">The decision's own page, where it is acknowledged or objected to.</param>
public sealed record PaperDecisionMail(MailContext Context, string Title, DecisionRow Decision, bool IsOwn, Uri Link)
    : Mail(Context)
{
    private protected override string Topic => $"Đã ghi nhận theo bản giấy: {Decision.ByName} {Decision.Verb} báo cáo";

    internal override MailContent Compose()
    {
        var paper = Decision.Paper ?? throw new InvalidOperationException("A mail of a decision on paper needs the paper.");
        return new(
            IsOwn ? "Một quyết định được ghi nhận là của bạn, theo bản giấy" : "Quyết định được ghi nhận theo bản giấy",
            [
                new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
                new MailBlock.Paragraph($"{Title}: {paper.RecordedByName} ghi nhận quyết định sau theo văn bản đã ký trên giấy, kèm bản quét."),
                new MailBlock.Facts(
                [
                    new MailFact("Cấp duyệt", Decision.LevelName),
                    new MailFact("Người quyết định", Decision.Capacity is { } capacity ? $"{Decision.ByName} ({capacity})" : Decision.ByName),
                    new MailFact("Quyết định", Decision.Approved ? "Duyệt" : "Trả lại để hoàn thiện"),
                    new MailFact("Văn bản", $"Số {paper.DocumentNumber} ngày {VietnameseFormat.Date(paper.SignedOn)}"),
                    new MailFact("Mã báo cáo (SHA-256)", Decision.ReportHash),
                ]),
                .. Decision.Reason is { } reason ? [new MailBlock.Quote(Decision.ByName, reason)] : Array.Empty<MailBlock>(),
                new MailBlock.Paragraph(IsOwn
                    ? $"Nếu bạn không ký văn bản này, hãy phản đối trên trang trước {PageText.At(paper.ObjectUntil)}: quyết định khi đó mất giá trị. Nếu đúng là quyết định của bạn, xác nhận để báo cáo chuyển tiếp ngay; không trả lời thì báo cáo chuyển tiếp sau thời điểm đó."
                    : $"{Decision.ByName} có thể phản đối đến {PageText.At(paper.ObjectUntil)}. Nếu thấy văn bản không đúng, liên hệ {Decision.ByName} hoặc quản trị viên."),
            ],
            new MailButton(IsOwn ? "Xem bản giấy và trả lời" : "Xem bản giấy", Link));
    }
}
