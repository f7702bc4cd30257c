namespace Program08.Pages.Message;

internal static class MessageWords
{
    public static (StateTone Tone, string Heading, string Line) Of(int status, long? maximumBytes) => status switch
    {
        400 => (StateTone.Warning, "Yêu cầu chưa được thực hiện", "Trang đã mở quá lâu hoặc thiếu thông tin. Hãy mở lại trang và gửi lần nữa."),
        401 => (StateTone.Note, "Cần đăng nhập", "Hãy đăng nhập rồi mở lại đường dẫn này."),
        403 => (StateTone.Warning, "Không có quyền thực hiện việc này", "Tài khoản đang dùng không được giao việc này. Nếu cần, hãy liên hệ người điều phối đợt báo cáo. Lần truy cập này đã được ghi vào nhật ký."),
        404 => (StateTone.None, "Không tìm thấy trang", "Đường dẫn có thể đã cũ hoặc bị gõ thiếu. Hãy bắt đầu từ danh sách việc."),
        408 => (StateTone.Warning, "Kết nối quá chậm", "Dữ liệu gửi lên bị ngắt giữa chừng và chưa được nhận. Hãy kiểm tra đường truyền rồi gửi lại."),
        409 => (StateTone.Warning, "Nội dung đã thay đổi", "Người khác vừa cập nhật cùng nội dung này. Hãy mở lại trang để xem bản mới nhất rồi thực hiện lại nếu còn cần."),
        413 => (StateTone.Warning, "Tệp quá lớn", maximumBytes is { } limit
            ? $"Hệ thống nhận tệp không quá {PageText.FileSize(limit)}. Hãy bỏ hình ảnh hoặc trang tính không cần thiết rồi tải lên lại."
            : "Hãy bỏ hình ảnh hoặc trang tính không cần thiết trong tệp rồi tải lên lại."),
        429 => (StateTone.Warning, "Thao tác quá nhanh", "Hãy đợi một phút rồi thử lại."),
        501 => (StateTone.None, "Máy chủ này không in được PDF", "Máy chủ không có trình duyệt để in. Hãy tải bản Word; Word và LibreOffice lưu được thành PDF."),
        503 => (StateTone.Warning, "Chưa in được PDF", "Hãy thử lại sau ít phút, hoặc tải bản Word của cùng văn bản."),
        _ => (StateTone.Error, "Hệ thống gặp sự cố", "Việc vừa rồi có thể chưa được thực hiện; những gì đã có phiếu tiếp nhận vẫn được giữ nguyên. Hãy thử lại sau ít phút. Nếu vẫn gặp lỗi, báo quản trị kèm mã tra cứu."),
    };
}
