using System.Text;
using Program08.Functions.Mailing;

namespace Program08.Functions.Tests.Mailing;

internal static class MailSamples
{
    public const string Key = "cycle:p08:2023-H1:unit:HM:r1|reminder-2|thu.nguyen";

    public static OutgoingMail Reminder { get; } = new(
        Key,
        MailMessageId.For(Key, "example.gov.vn"),
        "thu.nguyen@example.gov.vn",
        "Nguyễn Thị Thu",
        "Đôn đốc báo cáo 6 tháng đầu năm 2023 – Chương trình 08, quận Hoàng Mai, hạn cuối ngày 15 tháng 6 năm 2023",
        "<p>Còn <b>3 ngày</b> nữa là đến hạn gửi báo cáo.</p>",
        "Còn 3 ngày nữa là đến hạn gửi báo cáo.\n.\nTrân trọng.",
        []);

    public static MailAttachment Workbook { get; } = new(
        "Biểu số liệu quận Hoàng Mai – 6 tháng đầu năm 2023 (đã kiểm tra, có ghi chú).xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Encoding.UTF8.GetBytes("not really a workbook: số liệu"));

    public static MailOptions Options(int port) => new()
    {
        Mode = MailOptions.SmtpMode,
        Host = "127.0.0.1",
        Port = port,
        StartTls = false,
        FromAddress = "bao-cao@example.gov.vn",
        FromName = "Tổ giúp việc Chương trình 08",
        Timeout = TimeSpan.FromSeconds(30),
    };
}
