namespace Program08.EndToEnd.Tests.Stories;

/// <summary>Somebody of the story.</summary>
/// <param name="Role">As the administrator's form offers it.</param>
/// <param name="Unit">As the form offers it; null outside units.</param>
internal sealed record Cast(string Name, string Mail, string Role, string? Unit = null)
{
    private const string ReporterAndSigner = "Đầu mối kiêm người xác nhận";

    /// <summary>Of everyone: what is tested is not who can remember which.</summary>
    public const string Password = "đường về làng có hàng tre";

    public static Cast Administrator { get; } = new("Nguyễn Quản Trị", "quan-tri@hanoi.example", "Quản trị");

    public static Cast HoangMai { get; } = new("Trần Thị Mai", "dau-moi@hoangmai.example", ReporterAndSigner, "Quận Hoàng Mai");

    public static Cast BaDinh { get; } = new("Lê Văn Đình", "dau-moi@badinh.example", ReporterAndSigner, "Quận Ba Đình");

    public static Cast Labour { get; } = new("Phạm Thị Lan", "dau-moi@ldtbxh.example", ReporterAndSigner, "Sở Lao động - Thương binh và Xã hội");

    public static Cast Health { get; } = new("Đỗ Văn Y", "dau-moi@yte.example", ReporterAndSigner, "Sở Y tế");

    public static Cast Coordinator { get; } = new("Hoàng Điều Phối", "dieu-phoi@hanoi.example", "Điều phối");

    public static Cast Approver { get; } = new("Bùi Lãnh Đạo", "lanh-dao@hanoi.example", "Người duyệt cấp 1: Lãnh đạo Sở Lao động - Thương binh và Xã hội");

    public static Cast SecondApprover { get; } = new("Vũ Phó Giám Đốc", "pho-giam-doc@hanoi.example", "Người duyệt cấp 1: Lãnh đạo Sở Lao động - Thương binh và Xã hội");

    public static Cast Reader { get; } = new("Đặng Theo Dõi", "theo-doi@hanoi.example", "Lãnh đạo nhận báo cáo");

    public static Cast Auditor { get; } = new("Ngô Kiểm Tra", "kiem-tra@hanoi.example", "Kiểm tra, giám sát");
}
