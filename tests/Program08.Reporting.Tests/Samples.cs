using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Reporting.Tests;

/// <summary>A small programme of its own: what the tests say doesn't depend on the shipped seeds.</summary>
internal static class Samples
{
    public static readonly PeriodCode Year2023 = new("2023");

    public static readonly Provenance Known = new(true, "sample");

    public static readonly Unit Hill = UnitOf("901", "Quận Đồi");

    public static readonly Unit River = UnitOf("902", "Huyện Sông");

    public static readonly Indicator Coverage = new(
        new MeasureCode("S-01"), 1, Text("Tỷ lệ bao phủ"), "%", MeasureKind.Percentage, Accrual.Stock, ReportedBy.Units,
        new RatioParts(Text("Số người có thẻ"), Text("Dân số")), Known, Direction.Higher, "Cơ quan A", LeadRole.Leads,
        [new Target(TargetOperator.AtLeast, 95m, "term")]);

    public static readonly Indicator Jobs = new(
        new MeasureCode("S-02"), 2, Text("Số việc làm"), "lượt người", MeasureKind.Count, Accrual.Flow, ReportedBy.Units,
        null, Known, Direction.Higher, "Cơ quan A", LeadRole.Leads, [new Target(TargetOperator.AtLeast, 1000m, "year", Period: Year2023)]);

    public static readonly Unit Department = Hill with { Code = new UnitCode("SO"), Name = Text("Sở Mẫu"), Kind = UnitKind.Department, ReferencePopulation = null };

    /// <summary>Down by points: the rates of both years come from their parts.</summary>
    public static readonly Indicator Decrease = new(
        new MeasureCode("S-03"), 3, Text("Mức giảm"), "điểm %", MeasureKind.PercentagePointChange, Accrual.Stock, ReportedBy.Units,
        new RatioParts(Text("Số trẻ suy dinh dưỡng"), Text("Số trẻ")), Known, Direction.Higher, "Cơ quan B", LeadRole.Others,
        [new Target(TargetOperator.AtLeast, 0.1m, "term")]);

    public static readonly SupplementaryMeasure Loans = Supplementary("S-BP-01", 1, "Số lượt vay", "lượt người", MeasureKind.Count);

    public static readonly SupplementaryMeasure LoanMoney = Supplementary("S-BP-02", 2, "Tổng số tiền cho vay", "đồng", MeasureKind.Money);

    public static readonly Rule LoanBand = new Rule.PerHeadBand(
        "R-UNIT-LOAN", Severity.Block, Text("Số tiền mỗi lượt vay"), Text("sample"), Value(LoanMoney), Value(Loans), 100_000m, 500_000_000m);

    public static readonly Programme Programme = new(
        new ProgrammeCode("sample"), "1", "SP", Text("Chương trình mẫu"), [Coverage, Jobs], [Loans, LoanMoney], [LoanBand],
        new ReminderLadder([-5, -1, 1], 8, 3), [new ApprovalLevel(1, Text("Lãnh đạo Sở"))],
        new Letterhead(null, "SỞ MẪU", "BC-SM", "Hà Nội", ["Lưu: VT"], "GIÁM ĐỐC"));

    /// <summary>Due within 2023, led by a district, with evidence to ask for.</summary>
    public static readonly Milestone Plan2023 = new(
        new MeasureCode("S-M1"), 1, Text("Ban hành kế hoạch"), Hill.Code, new DateOnly(2023, 9, 30), Text("Kế hoạch được ban hành"), Known, Text("quyết định ban hành"));

    /// <summary>Due after 2023, led by a department.</summary>
    public static readonly Milestone Portal = new(
        new MeasureCode("S-M2"), 2, Text("Vận hành cổng dữ liệu"), Department.Code, new DateOnly(2024, 6, 30), Text("Cổng dữ liệu hoạt động"), Known);

    public static readonly Programme WithMilestones = Programme with { Milestones = [Plan2023, Portal] };

    public static readonly WorkingCalendar Calendar = new([
        new CalendarYear(2023, [], [], "sample", true),
        new CalendarYear(
            2024,
            [new DayOff(new(2024, 1, 1), new(2024, 1, 1), Text("Tết Dương lịch")), new DayOff(new(2024, 2, 8), new(2024, 2, 14), Text("Tết Nguyên đán"))],
            [new(2024, 5, 4)], "sample", true),
    ]);

    public static readonly IReadOnlyList<PersonFact> People =
    [
        new("reporter", "Chị Nhập", "nhap@doi.example"), new("signer", "Anh Gửi", "gui@doi.example"), new("coordinator", "Chị Điều phối", "dp@so.example"),
        new("approver", "Anh Duyệt", "duyet@so.example"), new("reader", "Chị Đọc", "doc@tu.example"),
    ];

    public static readonly DateTimeOffset NewYear = new(2023, 12, 20, 0, 0, 0, TimeSpan.Zero);

    public static readonly CycleRequest Request = new(
        Year2023, [new RosterRequest(Hill.Code, ["reporter"], ["signer"])], [new ApproverRequest(1, ["approver"])], ["coordinator"], ["reader"],
        Window: DataWindow.Calendar, OpensOn: new(2024, 1, 2), DueOn: new(2024, 1, 19), ClosesOn: new(2024, 2, 2));

    public static LocalText Text(string vi) => new(vi, vi);

    public static FigureKey Key(Measure measure, FigurePart part, FigureWindow window = FigureWindow.Period) => new(measure.Code, part, window);

    public static FigureKey Value(Measure measure, FigureWindow window = FigureWindow.Period) => Key(measure, FigurePart.Value, window);

    public static EnteredFigure Entered(FigureKey key, Figure figure, FigureMark mark = FigureMark.Reported, string? asWritten = null) =>
        new(key, figure, Place.Form(key), asWritten, mark);

    public static EnteredFigure Entered(FigureKey key, decimal value) => Entered(key, new Figure.Given(value));

    public static T Succeeds<T>(Outcome<T> outcome) =>
        outcome.TryGet(out var value, out var failures) ? value : throw new Xunit.Sdk.XunitException(string.Join("; ", failures.Select(failure => failure.Message.En)));

    public static string FailsWith<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Failed>(outcome).Failures[0].Code;

    public static CyclePlan PlanFor(params IReadOnlyList<Unit> units) =>
        Succeeds(CyclePlanner.Plan(
            Request with { Roster = [.. units.Select(unit => new RosterRequest(unit.Code, ["reporter"], ["signer"]))] }, Programme, units, Calendar, People, NewYear));

    private static Unit UnitOf(string code, string name) =>
        new(new UnitCode(code), Text(name), UnitKind.UrbanDistrict, 14, 1000, new DateOnly(2021, 1, 1), new DateOnly(2025, 6, 30));

    private static SupplementaryMeasure Supplementary(string code, int number, string name, string unit, MeasureKind kind) =>
        new(new MeasureCode(code), number, Text(name), unit, kind, Accrual.Stock, ReportedBy.Units, null, Known, Text("Vay vốn"));
}
