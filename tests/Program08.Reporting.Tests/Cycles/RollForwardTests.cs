using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Tests.Seeds;
using Program08.Reporting.Units;

namespace Program08.Reporting.Tests.Cycles;

public sealed class RollForwardTests
{
    private static readonly UnitsOverTime Reorganisations = new([SeedFiles.Reorganisation]);

    [Fact]
    public void NextYear_HasTheSameUnitsAndRhythm()
    {
        // Cut-off 31/12/2023, opened on the first working day, due on the fourteenth, closed ten working days but the Tết holiday later.
        var last = SeedFiles.Plan("008", "001");
        var next = RollForward.Of(last, SeedFiles.AllUnits, Reorganisations, SeedFiles.Calendar, new DateOnly(2024, 3, 1))!;

        Assert.Equal(("2024", DataWindow.Calendar, new DateOnly(2024, 12, 31)), (next.Period.Code.Value, next.Window, next.CutOff));
        Assert.Equal(["008", "001"], next.Units.Select(unit => unit.Value));
        Assert.Empty(next.Ended);
        Assert.Equal(new DateOnly(2025, 1, 2), next.OpensOn);
        Assert.Equal(Days(VietnamTime.DayOf(last.OpensAt), VietnamTime.DayOf(last.DueAt)), Days(next.OpensOn!.Value, next.DueOn!.Value));
        Assert.Equal(Days(VietnamTime.DayOf(last.DueAt), VietnamTime.DayOf(last.ClosesAt)), Days(next.DueOn.Value, next.ClosesOn!.Value));
    }

    [Fact]
    public void AfterTheReorganisation_ItsSuccessorsAreProposed()
    {
        var last = SeedFiles.Plan("008") with { Id = new CycleId(SeedFiles.Programme.Code, new PeriodCode("2024")), CutOff = new DateOnly(2024, 12, 14) };
        var next = RollForward.Of(last, SeedFiles.AllUnits, Reorganisations, SeedFiles.Calendar, new DateOnly(2025, 3, 1))!;

        Assert.Equal((DataWindow.Decree, new DateOnly(2025, 12, 14)), (next.Window, next.CutOff));
        Assert.Equal(["008"], next.Ended.Select(unit => unit.Value));
        Assert.Equal(SeedFiles.Reorganisation.Parts.Where(part => part.From.Value == "008").Select(part => part.To), next.Units);
    }

    [Fact]
    public void LatePlanning_CountsFromToday()
    {
        var next = RollForward.Of(SeedFiles.Plan("008"), SeedFiles.AllUnits, Reorganisations, SeedFiles.Calendar, new DateOnly(2025, 3, 3))!;
        Assert.Equal(new DateOnly(2025, 3, 4), next.OpensOn);
    }

    [Fact]
    public void AFirstCyclePlannedLate_DoesNotCarryItsDelayOn()
    {
        var last = SeedFiles.Plan("008");
        var late = last with { OpensAt = last.OpensAt.AddDays(366), DueAt = VietnamTime.At(new DateOnly(2025, 1, 17), 17), ClosesAt = VietnamTime.At(new DateOnly(2025, 1, 24), 17) };
        var next = RollForward.Of(late, SeedFiles.AllUnits, Reorganisations, SeedFiles.Calendar, new DateOnly(2024, 3, 1))!;
        Assert.True(Days(next.CutOff, next.ClosesOn!.Value) < 30);
    }

    [Fact]
    public void AYearWithoutCalendar_LeavesTheDatesOpen()
    {
        var last = SeedFiles.Plan("008") with { Id = new CycleId(SeedFiles.Programme.Code, new PeriodCode("2031")) };
        var next = RollForward.Of(last, SeedFiles.AllUnits, Reorganisations, SeedFiles.Calendar, new DateOnly(2032, 1, 5))!;
        Assert.Equal((null, null, null), (next.OpensOn, next.DueOn, next.ClosesOn));
    }

    [Fact]
    public void NothingFollowsAnAdHocCycle()
    {
        var last = SeedFiles.Plan("008") with { Id = new CycleId(SeedFiles.Programme.Code, new PeriodCode("2024-0310-0520")) };
        Assert.Null(RollForward.Of(last, SeedFiles.AllUnits, Reorganisations, SeedFiles.Calendar, new DateOnly(2024, 6, 1)));
    }

    [Theory]
    [InlineData("2023", "2024")]
    [InlineData("2023-Q4", "2024-Q1")]
    [InlineData("2023-H1", "2023-H2")]
    [InlineData("2023-H2", "2024-H1")]
    [InlineData("2023-9M", "2024-9M")]
    [InlineData("2023-12", "2024-01")]
    [InlineData("2023-07", "2023-08")]
    public void Period_IsFollowedByItsLike(string code, string next) => Assert.Equal(next, Samples.Succeeds(Period.Of(new PeriodCode(code))).Next?.Value);

    private static int Days(DateOnly from, DateOnly to) => Samples.Succeeds(SeedFiles.Calendar.CountWorkingDays(from, to));
}
