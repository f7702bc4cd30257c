namespace Program08.Documents.People;

/// <summary>Names by which a list of people is recognised, whoever made the file.</summary>
internal static class PeopleLayout
{
    public const string Sheet = "Người dùng";
    public const string RolesSheet = "Vai trò";
    public const string UnitsSheet = "Đơn vị";
    public const string Name = "Họ và tên";
    public const string Email = "Thư điện tử";
    public const string Phone = "Điện thoại";
    public const string Role = "Vai trò";
    public const string UnitCode = "Mã đơn vị";
    public const string UnitName = "Đơn vị";

    /// <summary>In the order in which they are written; read in any order.</summary>
    public static IReadOnlyList<string> Headers { get; } = [Name, Email, Phone, Role, UnitCode, UnitName];
}
