using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>The checks that every programme has: those of the kinds of measures, and those of reading a workbook. No programme's file brings them, and none retires them.</summary>
public static class BuiltInChecks
{
    /// <summary>By code, in the order they are listed.</summary>
    public static IReadOnlyDictionary<string, LocalText> Names { get; } = new Dictionary<string, LocalText>(StringComparer.Ordinal)
    {
        ["MISSING"] = new("Ô phải báo cáo còn trống", "A cell asked for is blank"),
        ["NOT-YET"] = new("“Chưa có” kèm lý do", "Not known yet, with a reason"),
        ["REASON-MISSING"] = new("“Không thuộc diện” không kèm lý do", "Not applicable without a reason"),
        ["NEGATIVE"] = new("Số âm", "A negative number"),
        ["TOO-LARGE"] = new("Số lớn hơn mọi số có thật", "Larger than any number there is"),
        ["WHOLE-NUMBER"] = new("Số lẻ ở ô đếm", "A fraction in a cell that counts"),
        ["BOUND-IN-RESULT"] = new("“Hơn”, “gần”, “khoảng” ở chỉ tiêu", "“More than”, “nearly”, “about” in an indicator"),
        ["RATE-RANGE"] = new("Tỷ lệ trên 100 %", "A rate above 100 %"),
        ["RATIO-WITHOUT-PARTS"] = new("Tỷ lệ không có tử số, mẫu số", "A ratio without its parts"),
        ["DENOMINATOR-ZERO"] = new("Mẫu số bằng 0", "A denominator of zero"),
        ["NUMERATOR-TOO-LARGE"] = new("Tử số lớn hơn mẫu số", "A numerator above its denominator"),
        ["RATE-MISMATCH"] = new("Tỷ lệ khác kết quả của tử số, mẫu số", "A rate that its parts don't give"),
        ["SECOND-SOURCE"] = new("Số của cơ quan khác tổng của các đơn vị", "A department's total differs from the units' sum"),
        ["SECOND-SOURCE-WAITS"] = new("Chưa đối chiếu được với các đơn vị còn thiếu", "Not comparable while units are missing"),
        ["MILESTONE-FUTURE"] = new("Nhiệm vụ hoàn thành vào ngày chưa đến", "A task done on a day still to come"),
        ["MILESTONE-AFTER"] = new("Nhiệm vụ hoàn thành sau ngày chốt số liệu", "A task done after the cut-off"),
        ["MILESTONE-EVIDENCE"] = new("Nhiệm vụ hoàn thành không có minh chứng", "A task done without evidence"),
        ["MILESTONE-EXPECTED"] = new("Ngày dự kiến của nhiệm vụ chậm đã qua", "A late task's expected day has passed"),
        ["MILESTONE-OVERDUE"] = new("Nhiệm vụ quá hạn ghi đang thực hiện", "An overdue task said to be on its way"),
        ["MILESTONE-BACK"] = new("Nhiệm vụ lùi so với báo cáo trước", "A task behind an earlier report"),
        ["MILESTONE-DAY"] = new("Ngày hoàn thành nhiệm vụ khác báo cáo trước", "A task's day contradicts an earlier report"),
        ["NOT-ASKED"] = new("Số liệu đơn vị không phải báo cáo", "A figure this unit isn't asked for"),
        ["READ-NUMBER"] = new("Đọc tệp: không phải là số", "Reading: not a number"),
        ["READ-AMBIGUOUS"] = new("Đọc tệp: số hiểu được nhiều cách", "Reading: a number with several meanings"),
        ["READ-TAKEN"] = new("Đọc tệp: số đã hiểu theo cách viết", "Reading: a number taken as written"),
        ["READ-CONVENTION"] = new("Đọc tệp: dấu chấm, dấu phẩy không thống nhất", "Reading: mixed points and commas"),
        ["READ-DATE"] = new("Đọc tệp: ngày tháng ở ô số", "Reading: a date in a number's cell"),
        ["READ-FORMULA"] = new("Đọc tệp: công thức lỗi hoặc chưa tính", "Reading: a broken or uncalculated formula"),
        ["READ-RATIO"] = new("Đọc tệp: tử số, mẫu số trong một ô", "Reading: numerator and denominator in one cell"),
        ["READ-ZERO"] = new("Đọc tệp: dấu gạch hiểu là không phát sinh", "Reading: a dash taken as zero"),
        ["READ-STATE"] = new("Đọc tệp: trạng thái không khớp với ô", "Reading: a state that does not fit its cell"),
        ["READ-BLANK"] = new("Đọc tệp: ô trống với trạng thái “Số liệu”", "Reading: a blank said to be a figure"),
        ["READ-REASON"] = new("Đọc tệp: thiếu lý do", "Reading: a reason is missing"),
        ["READ-MILESTONE"] = new("Đọc tệp: trạng thái nhiệm vụ chưa đủ", "Reading: a task's standing is incomplete"),
        ["READ-DUPLICATE"] = new("Đọc tệp: hai dòng cho một số liệu", "Reading: two lines for one figure"),
        ["READ-LINE"] = new("Đọc tệp: thiếu dòng của biểu", "Reading: a line of the form is gone"),
        ["READ-HEADER"] = new("Đọc tệp: tiêu đề cột bị đổi", "Reading: a column's header was changed"),
        ["READ-EXTRA"] = new("Đọc tệp: giá trị không dùng đến", "Reading: a value that is not used"),
        ["READ-HIDDEN"] = new("Đọc tệp: dòng, cột bị ẩn", "Reading: hidden rows or columns"),
        ["READ-MERGED"] = new("Đọc tệp: ô bị gộp", "Reading: merged cells"),
        ["READ-LEGACY"] = new("Đọc tệp: bảng mã cũ", "Reading: legacy letters"),
        ["READ-ALIKE"] = new("Đọc tệp: chữ trông giống nhau", "Reading: letters that look alike"),
        ["READ-SIGNED"] = new("Đọc tệp: tệp có chữ ký số", "Reading: a digitally signed file"),
        ["READ-TEXT"] = new("Đọc tệp: phần lời quá dài", "Reading: words too long"),
        ["READ-TEXT-BEFORE"] = new("Đọc tệp: lời của kỳ trước chưa xem lại", "Reading: words of the period before"),
    };
}
