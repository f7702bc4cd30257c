using Microsoft.AspNetCore.Identity;
using Program08.Functions.Access;
using Program08.Reporting.Cycles;
using Program08.Reporting.People;
using Program08.Reporting.Units;
using Program08.Storage.Records;

namespace Program08.Functions.Tests.Access;

public sealed class PeopleImportPlannerTests
{
    private const string Self = "p-admin";

    private static readonly PersonRecord Administrator = Person(Self, "Quản trị", "quan-tri@so.example", null, new Grant(Role.Administrator));
    private static readonly PersonRecord HoangMai = Person("p-008", "Đầu mối quận Hoàng Mai", "dau-moi@hoangmai.example", "024 3000 0000", new Grant(Role.Reporter, "008"), new Grant(Role.Signer, "008"));

    [Fact]
    public void NewPerson_IsAddedWithAllRoles()
    {
        var plan = Plan(Line(2, "Người mới", "moi@so.example", "Đầu mối", "008"), Line(3, "Người mới", "MOI@so.example", "người duyệt cấp 1"));

        var added = Assert.Single(plan.People);
        Assert.Null(added.Known);
        Assert.Equal([new Grant(Role.Reporter, "008"), new Grant(Role.Approver, Level: 1)], added.Change.Given);
        Assert.Empty(plan.Refused);
    }

    [Fact]
    public void KnownPerson_GetsTheNamesAndRolesOfTheList_AndLosesOthers()
    {
        var plan = Plan(Line(2, "Đầu mối quận Hoàng Mai (mới)", "dau-moi@hoangmai.example", "Đầu mối", "001", "091 234 5678"));

        var change = Assert.Single(plan.People).Change;
        Assert.Equal("Đầu mối quận Hoàng Mai (mới)", change.Name);
        Assert.Equal("091 234 5678", change.Phone);
        Assert.Equal([new Grant(Role.Reporter, "001")], change.Given);
        Assert.Equal(HoangMai.Grants, change.Taken);
    }

    [Fact]
    public void ListAsExported_ChangesNothing_AndPeopleNotInIt_StayUnmentioned()
    {
        var plan = Plan([.. PeopleLines.Of([HoangMai], []).Select((line, index) => line with { Row = index + 2 })]);

        Assert.True(Assert.Single(plan.People).IsUnchanged);
        Assert.Empty(plan.Changes);
    }

    [Fact]
    public void UnitCodeThatLostItsZeros_IsRecognised() => Assert.Equal("008", Assert.Single(Plan(Line(2, "Người mới", "moi@so.example", "Đầu mối", "8")).People).Change.Given[0].Unit);

    [Theory]
    [InlineData("Người mới", "khong-phai-dia-chi", "Điều phối", "", "", "EMAIL")]
    [InlineData("", "moi@so.example", "Điều phối", "", "", "NAME")]
    [InlineData("Người mới", "moi@so.example", "Trưởng phòng", "", "", "ROLE_UNKNOWN")]
    [InlineData("Người mới", "moi@so.example", "Người duyệt cấp 9", "", "", "ROLE_UNKNOWN")]
    [InlineData("Người mới", "moi@so.example", "Đầu mối", "", "", "UNIT_MISSING")]
    [InlineData("Người mới", "moi@so.example", "Đầu mối", "999", "", "UNIT_UNKNOWN")]
    [InlineData("Người mới", "moi@so.example", "Điều phối", "008", "", "UNIT_NOT_WANTED")]
    [InlineData("Người mới", "moi@so.example", "Điều phối", "", "gọi sau", "PHONE")]
    [InlineData("Đầu mối quận Hoàng Mai", "dia-chi-khac@so.example", "Đầu mối", "008", "", "PERSON_TWICE")]
    [InlineData("Quản trị", "quan-tri@so.example", "Điều phối", "", "", "OWN_ROLE")]
    public void WrongLine_IsRefusedWithItsReason(string name, string email, string role, string unit, string phone, string code)
    {
        var plan = Plan(Line(2, name, email, role, unit, phone));

        Assert.Empty(plan.People);
        Assert.Equal(code, Assert.Single(plan.Refused).Reason.Code);
    }

    [Fact]
    public void LinesThatContradictEachOther_AreRefused_AndThePersonIsLeftWhole()
    {
        var plan = Plan(
            Line(2, "Một", "mot@so.example", "Điều phối"),
            Line(3, "Hai", "mot@so.example", "Quản trị"),
            Line(4, "Ba", "ba@so.example", "Điều phối"),
            Line(5, "Ba", "ba@so.example", "Điều phối"),
            Line(6, "Bốn", "bon@so.example", "Điều phối", phone: "1"),
            Line(7, "Bốn", "bon@so.example", "Quản trị", phone: "2"),
            Line(8, "Năm", "nam@so.example", "Đầu mối", "008"),
            Line(9, "Năm", "nam-khac@so.example", "Đầu mối", "008"));

        Assert.Equal(
            ["2 PERSON_LEFT", "3 EMAIL_OF_TWO", "4 PERSON_LEFT", "5 LINE_TWICE", "6 PERSON_LEFT", "7 PHONE_TWICE", "9 PERSON_TWICE"],
            plan.Refused.Select(refused => $"{refused.Line.Row} {refused.Reason.Code}"));
        Assert.Equal("nam@so.example", Assert.Single(plan.People).Change.Email);
    }

    [Fact]
    public void Seal_HoldsWhileTheSameWouldBeDone_AndNotAfterwards()
    {
        var line = Line(2, "Đầu mối quận Hoàng Mai", "dau-moi@hoangmai.example", "Đầu mối", "008", "024 3000 0000");
        var shown = Plan(line).Seal;

        Assert.Equal(shown, Plan(line).Seal);
        Assert.NotEqual(shown, Planner().Plan([line], [HoangMai with { Grants = [.. HoangMai.Grants, new Grant(Role.Reader)] }], Self).Seal);
        Assert.Equal(shown, Planner().Plan([line], [HoangMai with { AccessFailedCount = 3, PasswordHash = "other" }], Self).Seal);
    }

    private static PeopleImportPlan Plan(params IReadOnlyList<PersonLine> lines) => Planner().Plan(lines, [Administrator, HoangMai], Self);

    private static PeopleImportPlanner Planner() =>
        new([Unit("001"), Unit("008")], [new ApprovalLevel(1, new("Sở", "Department")), new ApprovalLevel(2, new("Ban", "Board"))], new UpperInvariantLookupNormalizer());

    private static Unit Unit(string code) => new(new UnitCode(code), new($"Quận {code}", code), UnitKind.UrbanDistrict, null, null, new DateOnly(2000, 1, 1), null);

    private static PersonLine Line(int row, string name, string email, string role, string unit = "", string phone = "") => new(row, name, email, phone, role, unit, "");

    private static PersonRecord Person(string id, string name, string email, string? phone, params IReadOnlyList<Grant> grants) =>
        new(id, name, email, email.ToUpperInvariant(), phone, null, "stamp", 0, null, grants);
}
