using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;
using Program08.Reporting.Words;

namespace Program08.Functions.Units;

/// <summary>What the desk says no to, and what to do then.</summary>
internal static class Refusals
{
    public static readonly Failure NotOpenYet = new("CYCLE_NOT_OPEN", new(
        "Đợt báo cáo chưa mở. Đơn vị gửi số liệu từ ngày mở đợt.", "The cycle is not open yet. Send from its opening day on."));

    public static readonly Failure CollectionClosed = new("COLLECTION_CLOSED", new(
        "Đợt thu thập số liệu đã đóng, hệ thống không nhận thêm. Đơn vị liên hệ chuyên viên điều phối nếu cần đính chính.",
        "The collection is closed; nothing more is taken. Ask the coordinator for a correction."));

    public static readonly Failure Released = new("UNIT_RELEASED", new(
        "Đơn vị không phải báo cáo trong đợt này, hệ thống không nhận số liệu của đơn vị. Liên hệ chuyên viên điều phối nếu chưa đúng.",
        "The unit need not report in this cycle; nothing is taken for it."));

    public static readonly Failure NotInAmendment = new("NOT_IN_AMENDMENT", new(
        "Bản sửa đổi, bổ sung đang lập không mở cho đơn vị này; số liệu đã nộp giữ nguyên. Đơn vị liên hệ chuyên viên điều phối nếu cần đính chính.",
        "The amendment under way is not opened for this unit; what it submitted stands."));

    public static readonly Failure SettledByPublication = new("SETTLED_BY_PUBLICATION", new(
        "Báo cáo đã phát hành; trong bản sửa đổi, bổ sung chỉ chỉnh sửa số liệu, không gia hạn, miễn báo cáo hay báo cáo cấp trên.",
        "The report was published; an amendment corrects figures and neither extends, releases nor escalates."));

    public static readonly Failure ProposalGone = new("PROPOSAL_GONE", new(
        "Đề nghị này không còn ở phiên bản đang xem. Tải lại trang để xem kết quả kiểm tra mới nhất.", "This proposal is no longer there. Reload the page."));

    public static readonly Failure FindingGone = new("FINDING_GONE", new(
        "Cảnh báo này không còn ở phiên bản mới nhất. Tải lại trang để xem kết quả kiểm tra mới nhất.", "This warning is no longer in the newest version. Reload the page."));

    public static readonly Failure ExplanationTooShort = new("EXPLANATION_TOO_SHORT", new(
        "Nội dung giải trình cần ít nhất 10 ký tự, nêu rõ nguyên nhân.", "An explanation needs at least 10 characters."));

    public static readonly Failure ReasonTooShort = new("REASON_TOO_SHORT", new(
        "Lý do cần ít nhất 10 ký tự để đơn vị hiểu phải làm gì.", "A reason needs at least 10 characters."));

    public static readonly Failure NotPassed = new("VERSION_NOT_PASSED", new(
        "Phiên bản này còn lỗi hoặc cảnh báo chưa giải trình, chưa xác nhận gửi được.", "This version has errors or unexplained warnings left."));

    public static readonly Failure NothingToSendBack = new("NOTHING_SUBMITTED", new(
        "Đơn vị chưa xác nhận gửi báo cáo nào nên chưa có gì để trả lại.", "The unit has not signed anything off yet."));

    public static readonly Failure ExtensionInThePast = new("EXTENSION_IN_THE_PAST", new(
        "Hạn mới phải ở sau thời điểm hiện tại.", "The new due time must lie ahead."));

    public static readonly Failure SignedOffAlready = new("VERSION_SIGNED_OFF", new(
        "Bản này đã được xác nhận gửi nên giải trình không đổi được nữa. Cần sửa, đơn vị gửi bản mới.", "This version was signed off; its explanations stay. Send a new version to change them."));

    public static Failure ExtensionNotLater(DateTimeOffset due) => new("EXTENSION_NOT_LATER", new(
        $"Hạn mới phải sau hạn nộp {VietnameseFormat.Time(due)}.", $"The new due time must lie behind the due time {due:u}."));

    public static readonly Failure EvidenceSettled = new("EVIDENCE_SETTLED", new(
        "Báo cáo đã được xác nhận gửi nên minh chứng không đổi được nữa. Cần bổ sung, đơn vị liên hệ chuyên viên điều phối.",
        "The return was signed off; its evidence stays. Ask the coordinator to send it back."));

    public static readonly Failure EvidenceGone = new("EVIDENCE_GONE", new(
        "Không có tệp minh chứng này. Tải lại trang để xem danh sách mới nhất.", "There is no such file of evidence. Reload the page."));

    public static Failure TooMuchEvidence(int most) => new("EVIDENCE_LIMIT", new(
        $"Đơn vị đã gửi {most} tệp minh chứng, là mức tối đa của một kỳ. Gộp các tài liệu thành một tệp PDF.", $"The unit has sent {most} files of evidence, the most for a period."));

    public static Failure EvidenceKind(string fileName, long length) => new("EVIDENCE_KIND", length == 0
        ? new($"Tệp “{fileName}” rỗng (0 byte).", $"The file “{fileName}” is empty (0 bytes).")
        : new(
            $"Tệp “{fileName}” không phải PDF, Word (.docx), Excel (.xlsx) hay ảnh JPG, PNG, dù tên tệp có thể ghi khác. Lưu tài liệu thành PDF rồi gửi lại.",
            $"The file “{fileName}” is no PDF, .docx, .xlsx, JPEG or PNG, whatever its name says. Save it as PDF and send it again."));

    public static readonly Failure NothingToSign = new("NOTHING_TO_SIGN", new(
        "Đơn vị nộp bản ký sau khi đã xác nhận gửi báo cáo.", "The signed paper is taken once the return was signed off."));

    public static Failure SignedCopyKind(string fileName, long length) => new("SIGNED_COPY_KIND", length == 0
        ? new($"Tệp “{fileName}” rỗng (0 byte).", $"The file “{fileName}” is empty (0 bytes).")
        : new(
            $"Tệp “{fileName}” không phải PDF, dù tên tệp có thể ghi khác. Quét bản ký thành một tệp PDF rồi chọn lại.",
            $"The file “{fileName}” is no PDF, whatever its name says. Scan the paper to one PDF and choose it again."));

    public static Failure SignedCopyProtected(string fileName) => new("SIGNED_COPY_PROTECTED", new(
        $"Tệp “{fileName}” được bảo vệ bằng mật khẩu. Lưu lại không đặt mật khẩu rồi chọn lại.", $"The file “{fileName}” is protected with a password. Save it without and choose it again."));

    /// <param name="hash">Its beginning.</param>
    /// <param name="found">The version whose hash it is; null when it is none's.</param>
    public static Failure SignedCopyOfAnother(string fileName, string hash, int? found, int version) => new("SIGNED_COPY_OF_ANOTHER", found is { } other
        ? new(
            $"Tệp “{fileName}” in mã {hash}…, là mã của bản {other}, không phải bản {version} đã nộp. Tải báo cáo của bản {version} xuống, ký, quét rồi chọn lại.",
            $"The file “{fileName}” prints the hash {hash}… of version {other}, not of version {version}, which was submitted. Download, sign and scan the report of version {version}.")
        : new(
            $"Tệp “{fileName}” in mã {hash}…, không phải mã của bản {version} đã nộp hay bản nào khác của đơn vị trong đợt này. Tải báo cáo của bản {version} xuống, ký, quét rồi chọn lại.",
            $"The file “{fileName}” prints the hash {hash}…, which is not that of version {version} or any other of this unit in this cycle. Download, sign and scan the report of version {version}."));

    public static Failure NewerVersion(int latest) => new("NEWER_VERSION", new(
        $"Đã có phiên bản {latest} mới hơn. Mở phiên bản đó để tiếp tục.", $"There is a newer version {latest}. Go on there."));

    /// <summary>Why nothing is taken for a unit in this round; null when it is.</summary>
    public static Failure? Shut(UnitReport unit, CycleRecord cycle) =>
        cycle.IsOutOfAmendment(unit.Unit) ? NotInAmendment : unit.ClosedRound >= cycle.Round ? CollectionClosed : unit.Release is not null ? Released : null;

    public static Outcome<T> Of<T>(Failure failure) => new Outcome<T>.Failed([failure]);
}
