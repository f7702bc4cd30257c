using Program08.Pages.Cycles;

namespace Program08.Pages.Mails;

/// <summary>To coordinators, administrators and approvers: whoever is said to have decided on paper does not stand by it.</summary>
/// <param name="Title">Of the cycle.</param>
/// <param name="Link">The decision's own page.</param>
public sealed record PaperObjectionMail(MailContext Context, string Title, DecisionRow Decision, Uri Link)
    : Mail(Context)
{
    private protected override string Topic => $"{Decision.ByName} không công nhận quyết định theo bản giấy";

    internal override MailContent Compose()
    {
        var paper = Decision.Paper ?? throw new InvalidOperationException("A mail of an objection needs the paper.");
        var objection = paper.Objection ?? throw new InvalidOperationException("A mail of an objection needs the objection.");
        return new(
            $"{Decision.ByName} không công nhận quyết định theo bản giấy",
            [
                new MailBlock.Paragraph($"Kính gửi {Context.PersonName},"),
                new MailBlock.Paragraph($"{Title}, {Decision.LevelName}: quyết định {Decision.Verb} {paper.InWords()} lúc {PageText.At(Decision.At)} không được người nêu tên công nhận:"),
                new MailBlock.Quote(Decision.ByName, objection.Reason),
                new MailBlock.Paragraph(objection.IsLate
                    ? "Báo cáo đã chuyển tiếp theo quyết định này trước khi có phản đối. Quyết định được giữ kèm phản đối; đề nghị người điều phối và quản trị viên kiểm tra văn bản, và lập bản sửa đổi nếu báo cáo phải đính chính."
                    : "Quyết định không có giá trị. Cấp duyệt lại chờ quyết định trên trang; báo cáo chưa chuyển tiếp."),
            ],
            new MailButton("Xem bản giấy", Link));
    }
}
