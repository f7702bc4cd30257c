using Program08.Pages;

namespace Program08.Functions.Access;

/// <summary>Banners for what just happened, carried over a redirect by name: nothing in an address can put words on a page.</summary>
internal static class Notices
{
    public const string Planned = "da-lap";
    public const string Opening = "dang-mo";
    public const string Closing = "dang-dong";
    public const string SentForApproval = "da-trinh";
    public const string SentBack = "da-tra-lai";
    public const string AskedToExplain = "da-de-nghi-giai-trinh";
    public const string Extended = "da-gia-han";
    public const string Released = "da-mien";
    public const string Resumed = "bao-cao-lai";
    public const string Escalated = "da-bao-cao-cap-tren";
    public const string Corrected = "da-nhap-thay";
    public const string Objected = "da-phan-doi";
    public const string Received = "da-nhan";
    public const string DraftSaved = "da-luu-nhap";
    public const string DraftStarted = "da-bat-dau-nhap";
    public const string DraftChecked = "da-kiem-tra";
    public const string EvidenceAdded = "da-them-minh-chung";
    public const string EvidenceRemoved = "da-go-minh-chung";
    public const string SignedCopyAdded = "da-nop-ban-ky";
    public const string ProposalTaken = "da-ap-dung";
    public const string Explained = "da-giai-trinh";
    public const string SignedOff = "da-nop";
    public const string Approved = "da-duyet";
    public const string Returned = "da-tra";
    public const string PaperRecorded = "da-ghi-ban-giay";
    public const string PaperAcknowledged = "da-xac-nhan-ban-giay";
    public const string PaperObjected = "khong-cong-nhan";
    public const string SessionsEnded = "da-ket-thuc-phien";
    public const string PasswordSet = "da-dat-mat-khau";
    public const string PersonRemoved = "da-xoa";
    public const string ContactNoted = "da-ghi-lien-he";
    public const string ExplanationsRead = "da-xem-giai-trinh";
    public const string ExtensionAsked = "da-de-nghi-gia-han";
    public const string TextsPicked = "da-chon-loi";
    public const string AmendmentOpened = "da-mo-sua-doi";
    public const string AmendmentExtended = "da-them-don-vi";
    public const string AmendmentAbandoned = "da-bo-sua-doi";
    public const string PeopleImported = "da-nhap-danh-sach";
    public const string HandedOver = "da-ban-giao";
    public const string SentencesEdited = "da-sua-cau-chu";
    public const string AbsenceSet = "da-bao-vang";
    public const string AbsenceEnded = "het-vang";
    public const string SignInAgain = "dang-nhap-lai";
    public const string PasswordChanged = "da-doi-mat-khau";
    public const string SecondFactorOff = "da-tat-hai-lop";
    public const string InstanceTerminated = "da-ket-thuc";
    public const string InstancePurged = "da-don";
    public const string InstanceSuspended = "da-tam-dung";
    public const string InstanceResumed = "da-chay-tiep";
    public const string InstanceRestarted = "da-chay-lai";

    public const string ApiKeyRevoked = "da-thu-hoi-khoa";
    public const string WebhookEnabled = "da-bat-lai-thong-bao";
    public const string WebhookRemoved = "da-xoa-thong-bao";
    public const string WebhookSentAgain = "gui-lai-thong-bao";

    public const string RuleRetired = "da-ngung-quy-tac";
    public const string RuleTakenBack = "da-dung-lai-quy-tac";

    public const string TrialAccepted = "thu-da-gui";
    public const string MailSentAgain = "da-gui-lai";

    private static readonly Dictionary<string, Notice> All = new(StringComparer.Ordinal)
    {
        [Planned] = new(NoticeKind.Done, "Đã lập đợt báo cáo.", "Đợt tự mở đúng giờ đã chọn; có thể mở ngay tại trang này."),
        [Opening] = new(NoticeKind.Done, "Đang mở đợt báo cáo.", "Các đơn vị gửi được số liệu từ bây giờ."),
        [Closing] = new(NoticeKind.Done, "Đang đóng thu thập và tổng hợp.", "Báo cáo xuất hiện tại trang này sau ít giây."),
        [SentForApproval] = new(NoticeKind.Done, "Đã trình duyệt.", "Người duyệt được báo qua thư điện tử."),
        [SentBack] = new(NoticeKind.Done, "Đã trả lại để đơn vị hoàn thiện.", "Đơn vị được báo qua thư điện tử."),
        [AskedToExplain] = new(NoticeKind.Done, "Đã đề nghị cơ quan giải trình.", "Cơ quan được báo qua thư điện tử; thu thập đang mở cho đến khi điều phối đóng lại."),
        [Extended] = new(NoticeKind.Done, "Đã gia hạn cho đơn vị."),
        [Released] = new(NoticeKind.Done, "Đã ghi nhận đơn vị không phải báo cáo.", "Đơn vị được báo qua thư điện tử. Có thể yêu cầu báo cáo trở lại khi đợt thu thập còn mở."),
        [Resumed] = new(NoticeKind.Done, "Đơn vị lại phải báo cáo.", "Đơn vị được báo qua thư điện tử."),
        [Escalated] = new(NoticeKind.Done, "Đã ghi nhận báo cáo cấp trên.", "Thư được gửi đến người xác nhận và cấp trên của đơn vị, đồng gửi đầu mối."),
        [Corrected] = new(NoticeKind.Done, "Đã nhập thay đơn vị.", "Số liệu mới chờ đơn vị xác nhận; đơn vị được báo qua thư điện tử."),
        [Objected] = new(NoticeKind.Done, "Đã ghi nhận đơn vị không đồng ý.", "Bản đã nộp trước đó lại được tính. Người điều phối được báo qua thư điện tử."),
        [Received] = new(NoticeKind.Done, "Đã nhận tệp.", "Kết quả kiểm tra ở bên dưới."),
        [DraftSaved] = new(NoticeKind.Done, "Đã lưu nháp.", "Số liệu chưa gửi đi; bấm “Kiểm tra” khi đã điền xong."),
        [DraftStarted] = new(NoticeKind.Done, "Đã bắt đầu nháp."),
        [DraftChecked] = new(NoticeKind.Done, "Đã tạo bản mới từ số liệu trên trang.", "Kết quả kiểm tra ở bên dưới."),
        [EvidenceAdded] = new(NoticeKind.Done, "Đã thêm minh chứng."),
        [EvidenceRemoved] = new(NoticeKind.Done, "Đã gỡ minh chứng.", "Việc gỡ được ghi trong nhật ký."),
        [SignedCopyAdded] = new(NoticeKind.Done, "Đã nhận bản ký."),
        [ProposalTaken] = new(NoticeKind.Done, "Đã tạo bản mới với giá trị đề nghị.", "Bản trước vẫn được lưu."),
        [Explained] = new(NoticeKind.Done, "Đã lưu giải trình."),
        [SignedOff] = new(NoticeKind.Done, "Đã xác nhận gửi.", "Phiếu tiếp nhận cũng được gửi qua thư điện tử."),
        [Approved] = new(NoticeKind.Done, "Đã ghi nhận quyết định duyệt."),
        [Returned] = new(NoticeKind.Done, "Đã trả lại báo cáo.", "Chuyên viên điều phối được báo qua thư điện tử."),
        [PaperRecorded] = new(NoticeKind.Done, "Đã ghi nhận theo bản giấy.", "Người đã quyết định và cấp duyệt được báo qua thư điện tử."),
        [PaperAcknowledged] = new(NoticeKind.Done, "Đã xác nhận quyết định là của bạn."),
        [PaperObjected] = new(NoticeKind.Done, "Đã ghi nhận việc không công nhận.", "Người điều phối, quản trị viên và cấp duyệt được báo qua thư điện tử."),
        [AmendmentOpened] = new(NoticeKind.Done, "Đã mở bản sửa đổi.", "Các đơn vị được chọn được báo qua thư điện tử và gửi được bản mới từ bây giờ."),
        [AmendmentExtended] = new(NoticeKind.Done, "Đã mở bản sửa đổi cho các đơn vị đã chọn."),
        [AmendmentAbandoned] = new(NoticeKind.Done, "Đang bỏ bản sửa đổi.", "Báo cáo đã phát hành tiếp tục có hiệu lực."),
        [SentencesEdited] = new(NoticeKind.Done, "Đã lưu câu chữ.", "Báo cáo được lập lại với mã SHA-256 mới."),
        [AbsenceSet] = new(NoticeKind.Done, "Đã ghi nhận vắng mặt.", "Người thay có vai trò và nhận thư thay trong những ngày đó."),
        [AbsenceEnded] = new(NoticeKind.Done, "Đã kết thúc vắng mặt.", "Người thay thôi các vai trò làm thay."),
        [SignInAgain] = new(NoticeKind.Done, "Đăng nhập lại từ đầu.", "Mật khẩu được nhập đã quá vài phút."),
        [PasswordChanged] = new(NoticeKind.Done, "Đã đổi mật khẩu.", "Những nơi khác đang đăng nhập phải đăng nhập lại."),
        [SecondFactorOff] = new(NoticeKind.Done, "Đã tắt xác thực hai lớp."),
        [SessionsEnded] = new(NoticeKind.Done, "Đã đăng xuất khỏi các phiên được chọn."),
        [PasswordSet] = new(NoticeKind.Done, "Đã đặt mật khẩu."),
        [InstanceTerminated] = new(NoticeKind.Done, "Đang kết thúc tiến trình.", "Việc đang làm dở chạy nốt rồi dừng; tải lại trang để xem."),
        [InstanceSuspended] = new(NoticeKind.Done, "Đang tạm dừng tiến trình.", "Tín hiệu và giờ hẹn trong lúc tạm dừng được giữ lại, chạy tiếp thì xử lý lần lượt."),
        [InstanceResumed] = new(NoticeKind.Done, "Tiến trình chạy tiếp."),
        [InstanceRestarted] = new(NoticeKind.Done, "Các tiến trình của đợt đã chạy lại từ dữ liệu đã lưu.", "Thư đã gửi không gửi lại."),
        [InstancePurged] = new(NoticeKind.Done, "Đã xóa tiến trình."),
        [ApiKeyRevoked] = new(NoticeKind.Done, "Đã thu hồi khóa.", "Phần mềm dùng khóa này bị từ chối từ lần gọi tới."),
        [WebhookEnabled] = new(NoticeKind.Done, "Đã bật lại.", "Những thông báo được giữ lại gửi đi trong khoảng một phút."),
        [WebhookRemoved] = new(NoticeKind.Done, "Đã xóa địa chỉ nhận thông báo."),
        [WebhookSentAgain] = new(NoticeKind.Done, "Thông báo được gửi lại trong khoảng một phút."),
        [RuleRetired] = new(NoticeKind.Done, "Đã ngừng dùng quy tắc.", "Các đợt lập từ bây giờ không kiểm tra theo quy tắc này; các đợt đã lập giữ nguyên."),
        [RuleTakenBack] = new(NoticeKind.Done, "Quy tắc được dùng lại.", "Các đợt lập từ bây giờ kiểm tra theo quy tắc này; các đợt đã lập giữ nguyên."),
        [TrialAccepted] = new(NoticeKind.Done, "Thư thử đã được nhận để chuyển đi.", "Mở hộp thư của bạn, kể cả mục thư rác, để xem thư đã đến chưa."),
        [MailSentAgain] = new(NoticeKind.Done, "Đã gửi lại thư."),
        [ContactNoted] = new(NoticeKind.Done, "Đã ghi lần liên lạc.", "Nếu đơn vị hẹn ngày gửi, thư đôn đốc tạm dừng cho đến hết ngày đó."),
        [ExplanationsRead] = new(NoticeKind.Done, "Đã ghi nhận đã xem giải trình."),
        [ExtensionAsked] = new(NoticeKind.Done, "Đã gửi đề nghị gia hạn.", "Người điều phối thấy đề nghị trên bảng theo dõi; hạn nộp đổi khi được gia hạn."),
        [TextsPicked] = new(NoticeKind.Done, "Đã lưu lựa chọn.", "Các đoạn được chọn đứng trong báo cáo khi tổng hợp."),
        [PeopleImported] = new(NoticeKind.Done, "Đã áp dụng danh sách.", "Người mới nhận thư mời đặt mật khẩu trong ít phút. Từng thay đổi được ghi ở cuối trang."),
        [HandedOver] = new(NoticeKind.Done, "Đã bàn giao.", "Vai trò, nháp đang làm và việc đang chờ của đơn vị thuộc về người nhận từ bây giờ."),
        [PersonRemoved] = new(NoticeKind.Done, "Đã xóa người dùng."),
    };

    public static Notice? Find(string? name) => name is not null && All.TryGetValue(name, out var notice) ? notice : null;
}
