using System.Globalization;
using Program08.Pages;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>Roles as the administrator's form offers them, and in words.</summary>
internal static class RoleChoices
{
    private const string Both = "reporter-signer";
    private const string ApproverPrefix = "approver-";
    private const string DeputyPrefix = "deputy-";

    public static IReadOnlyList<Choice> Roles(IEnumerable<ApprovalLevel> levels) =>
    [
        new("reporter", "Đầu mối đơn vị", "Đơn vị"),
        new("signer", "Người xác nhận của đơn vị", "Đơn vị"),
        new(Both, "Đầu mối kiêm người xác nhận", "Đơn vị"),
        new("superior", "Cấp trên của đơn vị (nhận thư khi đơn vị quá hạn)", "Đơn vị"),
        new("coordinator", "Điều phối", "Chương trình"),
        .. levels.SelectMany(level => (Choice[])
        [
            new(ApproverPrefix + level.Level.ToString(CultureInfo.InvariantCulture), $"Người duyệt cấp {level.Level}: {level.Name.Vi}", "Chương trình"),
            new(DeputyPrefix + level.Level.ToString(CultureInfo.InvariantCulture), $"Cấp phó được ủy quyền duyệt cấp {level.Level}: {level.Name.Vi}", "Chương trình"),
        ]),
        new("reader", "Lãnh đạo nhận báo cáo", "Chương trình"),
        new("auditor", "Kiểm tra, giám sát", "Chương trình"),
        new("administrator", "Quản trị", "Hệ thống"),
    ];

    public static IReadOnlyList<Choice> Units(IEnumerable<Unit> units) =>
        [.. units.Select(unit => new Choice(unit.Code.Value, unit.Name.Vi, Group(unit.Kind)))];

    public static string Group(UnitKind kind) => kind switch
    {
        UnitKind.UrbanDistrict => "Quận",
        UnitKind.RuralDistrict or UnitKind.Town => "Huyện, thị xã",
        UnitKind.Commune => "Phường, xã",
        UnitKind.Department => "Sở, ngành",
    };

    public static bool NeedsUnit(string? role) => role is "reporter" or "signer" or "superior" or Both;

    /// <summary>Empty when the choice is not one of the form's.</summary>
    public static IReadOnlyList<Grant> Grants(string? role, string? unit, IEnumerable<Unit> units)
    {
        if (NeedsUnit(role))
        {
            return units.FirstOrDefault(known => known.Code.Value == unit)?.Code.Value is not { } code
                ? []
                : role switch
                {
                    "reporter" => [new Grant(Role.Reporter, code)],
                    "signer" => [new Grant(Role.Signer, code)],
                    "superior" => [new Grant(Role.Superior, code)],
                    _ => [new Grant(Role.Reporter, code), new Grant(Role.Signer, code)],
                };
        }

        return role switch
        {
            "coordinator" => [new Grant(Role.Coordinator)],
            "reader" => [new Grant(Role.Reader)],
            "auditor" => [new Grant(Role.Auditor)],
            "administrator" => [new Grant(Role.Administrator)],
            { } text when Level(text, ApproverPrefix) is { } level => [new Grant(Role.Approver, Level: level)],
            { } text when Level(text, DeputyPrefix) is { } level => [new Grant(Role.Deputy, Level: level)],
            _ => [],
        };
    }

    public static string Words(Grant grant, IEnumerable<Unit> units) =>
        grant.Unit is null ? Word(grant.Role, grant.Level) : $"{Word(grant.Role, grant.Level)} – {units.FirstOrDefault(known => known.Code.Value == grant.Unit)?.Name.Vi ?? grant.Unit}";

    /// <summary>A role as lists of people write it, its unit apart.</summary>
    public static string Word(Role role, int level) => role switch
    {
        Role.Reporter => "Đầu mối",
        Role.Signer => "Người xác nhận",
        Role.Superior => "Cấp trên",
        Role.Coordinator => "Điều phối",
        Role.Approver => $"Người duyệt cấp {level}",
        Role.Deputy => $"Cấp phó được ủy quyền duyệt cấp {level}",
        Role.Reader => "Lãnh đạo nhận báo cáo",
        Role.Auditor => "Kiểm tra, giám sát",
        Role.Administrator => "Quản trị",
    };

    /// <summary>Every role that a list of people may name, without units.</summary>
    public static IReadOnlyList<Grant> All(IEnumerable<ApprovalLevel> levels) =>
    [
        new(Role.Reporter),
        new(Role.Signer),
        new(Role.Superior),
        new(Role.Coordinator),
        .. levels.SelectMany(level => (Grant[])[new(Role.Approver, Level: level.Level), new(Role.Deputy, Level: level.Level)]),
        new(Role.Reader),
        new(Role.Auditor),
        new(Role.Administrator),
    ];

    public static bool IsOfUnit(Role role) => role is Role.Reporter or Role.Signer or Role.Superior;

    private static int? Level(string role, string prefix) =>
        role.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(role.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is > 0 and < 10
            ? level
            : null;
}
