namespace Program08.EndToEnd.Tests.Stories;

/// <summary>Somebody of the story.</summary>
/// <param name="Role">As the administrator's form offers it.</param>
/// <param name="Unit">As the form offers it; null outside units.</param>
internal sealed record Cast(string Name, string Mail, string Role, string? Unit = null)
{
    private const string ReporterAndSigner = "Đầu mối kiêm người xác nhận";

    /// <summary>Of everyone: what is tested is not who can remember which.</summary>
    public const string Password = "đường về làng có hàng tre";

    public static Cast Administrator { get; } = new("Quản trị hệ thống", "quan-tri@hanoi.example", "Quản trị");

    public static Cast HoangMai { get; } = new("Đầu mối quận Hoàng Mai", "dau-moi@hoangmai.example", ReporterAndSigner, "Quận Hoàng Mai");

    public static Cast BaDinh { get; } = new("Đầu mối quận Ba Đình", "dau-moi@badinh.example", ReporterAndSigner, "Quận Ba Đình");

    public static Cast HoanKiem { get; } = new("Đầu mối quận Hoàn Kiếm", "dau-moi@hoankiem.example", ReporterAndSigner, "Quận Hoàn Kiếm");

    public static Cast Coordinator { get; } = new("Chuyên viên điều phối", "dieu-phoi@hanoi.example", "Điều phối");

    public static Cast Approver { get; } = new("Lãnh đạo Sở", "lanh-dao@hanoi.example", "Người duyệt cấp 1: Lãnh đạo Sở Lao động - Thương binh và Xã hội");

    public static Cast SecondApprover { get; } = new("Phó lãnh đạo Sở", "pho-giam-doc@hanoi.example", "Người duyệt cấp 1: Lãnh đạo Sở Lao động - Thương binh và Xã hội");

    public static Cast Head { get; } = new("Trưởng Ban Chỉ đạo", "truong-ban@hanoi.example", "Người duyệt cấp 2: Trưởng Ban Chỉ đạo Chương trình");

    public static Cast Deputy { get; } = new("Phó Trưởng Ban Chỉ đạo", "pho-truong-ban@hanoi.example", "Cấp phó được ủy quyền duyệt cấp 2: Trưởng Ban Chỉ đạo Chương trình");

    public static Cast Superior { get; } = new("Lãnh đạo phụ trách quận Hoàng Mai", "phu-trach@hoangmai.example", "Cấp trên của đơn vị (nhận thư khi đơn vị quá hạn)", "Quận Hoàng Mai");

    public static Cast Reader { get; } = new("Thường trực Ban Chỉ đạo", "theo-doi@hanoi.example", "Lãnh đạo nhận báo cáo");

    public static Cast Auditor { get; } = new("Cán bộ kiểm tra", "kiem-tra@hanoi.example", "Kiểm tra, giám sát");
}
