using System.Globalization;
using Program08.Reporting.Cycles;

namespace Program08.Functions.Cycles;

/// <summary>Ledger steps as a coordinator reads them.</summary>
internal static class StepWords
{
    public static string Of(string step) => step switch
    {
        "opened" => "Mở đợt báo cáo",
        "due+0" => "Nhắc ngày đến hạn",
        "published" => "Báo cáo đã duyệt",
        "request" => "Trình duyệt",
        "escalated" => "Báo cáo cấp trên",
        _ when step.StartsWith("published-a", StringComparison.Ordinal) => Publication.NameOf(int.Parse(step[11..], CultureInfo.InvariantCulture)),
        _ when step.StartsWith("abandoned", StringComparison.Ordinal) => "Bỏ bản sửa đổi",
        _ when step.StartsWith("amend-", StringComparison.Ordinal) => "Đề nghị sửa đổi, bổ sung số liệu",
        _ when step.StartsWith("due-", StringComparison.Ordinal) => $"Nhắc trước hạn {step[4..]} ngày làm việc",
        _ when step.StartsWith("due+", StringComparison.Ordinal) => $"Quá hạn {step[4..]} ngày làm việc",
        _ when step.StartsWith("receipt-v", StringComparison.Ordinal) => $"Phiếu tiếp nhận bản {step[9..]}",
        _ when step.StartsWith("extended", StringComparison.Ordinal) => "Nhắc hạn được gia hạn",
        _ when step.StartsWith("promised", StringComparison.Ordinal) => "Nhắc sau ngày đơn vị hẹn gửi",
        _ when step.StartsWith("sent-back", StringComparison.Ordinal) => "Trả lại để hoàn thiện",
        _ when step.StartsWith("propose-escalation", StringComparison.Ordinal) => "Đề nghị báo cáo cấp trên",
        _ when step.StartsWith("correction-v", StringComparison.Ordinal) => $"Số liệu nhập thay chờ xác nhận, bản {step[12..]}",
        _ when step.StartsWith("objected-v", StringComparison.Ordinal) => $"Đơn vị không đồng ý với bản {step[10..]}",
        _ when step.StartsWith("released", StringComparison.Ordinal) => "Đơn vị không phải báo cáo",
        _ when step.StartsWith("resumed", StringComparison.Ordinal) => "Đơn vị lại phải báo cáo",
        _ when step.StartsWith("all-settled", StringComparison.Ordinal) => "Đã nhận đủ báo cáo",
        _ when step.StartsWith("ask-to-close", StringComparison.Ordinal) => "Đến thời điểm đóng",
        _ when step.StartsWith("consolidated", StringComparison.Ordinal) => "Đã tổng hợp báo cáo",
        _ when step.StartsWith("returned", StringComparison.Ordinal) => "Báo cáo bị trả lại",
        _ when step.StartsWith("paper-objected", StringComparison.Ordinal) => "Không công nhận quyết định theo bản giấy",
        _ when step.StartsWith("paper", StringComparison.Ordinal) => "Ghi nhận quyết định theo bản giấy",
        _ when step.StartsWith("reminder", StringComparison.Ordinal) => "Nhắc người duyệt",
        _ => step,
    };
}
