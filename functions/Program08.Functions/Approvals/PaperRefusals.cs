using Program08.Pages;
using Program08.Reporting.Approvals;
using Program08.Reporting.Words;

namespace Program08.Functions.Approvals;

/// <summary>Why a decision on paper, or a word on one, is not taken.</summary>
internal static class PaperRefusals
{
    public static readonly Failure NotTheirs = new("PAPER_NOT_THEIRS", new(
        "Người được chọn không quyết định ở cấp này. Tải lại trang để chọn lại.", "The person chosen does not decide at this level."));

    public static readonly Failure Own = new("PAPER_OWN", new(
        "Không tự ghi nhận quyết định của chính mình theo bản giấy: quyết định trực tiếp tại trang duyệt, hoặc nhờ người điều phối khác ghi nhận.",
        "Nobody records their own decision by paper: decide on the page, or let another coordinator record it."));

    public static readonly Failure Gone = new("PAPER_GONE", new(
        "Không có quyết định theo bản giấy này.", "There is no such decision on paper."));

    public static readonly Failure Acknowledged = new("PAPER_ACKNOWLEDGED", new(
        "Bạn đã xác nhận quyết định này là của mình.", "It was acknowledged already."));

    public static readonly Failure ReasonTooShort = new("reason", new(
        "Nêu lý do, ít nhất 10 ký tự, để người điều phối và quản trị viên biết phải kiểm tra gì.", "A reason needs at least 10 characters."));

    public static Failure Decided(ApprovalDecision known) => new("ALREADY_DECIDED", new(
        $"Cấp này đã có quyết định: {known.Who()} {(known.Approved ? "duyệt" : "trả lại")} lúc {PageText.At(known.At)}.", "This level has decided already."));

    public static Failure Kind(string fileName, long length) => new("PAPER_KIND", length == 0
        ? new($"Tệp “{fileName}” rỗng (0 byte).", $"The file “{fileName}” is empty (0 bytes).")
        : new(
            $"Tệp “{fileName}” không phải PDF hay ảnh JPG, PNG, dù tên tệp có thể ghi khác. Quét văn bản thành PDF rồi chọn lại.",
            $"The file “{fileName}” is no PDF, JPEG or PNG, whatever its name says. Scan the paper to PDF and choose it again."));

    /// <param name="hash">Its beginning.</param>
    public static Failure OfAnother(string fileName, string hash) => new("PAPER_OF_ANOTHER", new(
        $"Tệp “{fileName}” in mã {hash}…, không phải mã của báo cáo đang chờ quyết định. Quyết định về một bản khác không dùng được cho báo cáo này.",
        $"The file “{fileName}” prints the hash {hash}…, which is not that of the report that waits. A decision on another report does not count for this one."));
}
