using System.Text.Json;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Tests.Seeds;
using Program08.Reporting.Words;

namespace Program08.Reporting.Tests.Programmes;

public sealed class TargetScopeTests
{
    private static readonly Target Total = new(TargetOperator.AtLeast, 1000m, "total", Period: Samples.Year2023);

    [Fact]
    public void CountWithoutScope_IsTheCitysAndNoUnits()
    {
        var jobs = Samples.Jobs with { Targets = [Total] };
        Assert.Equal(Total, jobs.Applicable(null, Samples.Year2023));
        Assert.Equal(Total, jobs.Applicable(Samples.Department, Samples.Year2023));
        Assert.Null(jobs.Applicable(Samples.Hill, Samples.Year2023));
    }

    [Fact]
    public void CountOfOneDepartment_IsShownToUnitsWithTheCitysLevel()
    {
        var jobs = Samples.Jobs with { Targets = [Total], ReportedBy = ReportedBy.City, Reporter = Samples.Department.Code };
        Assert.Equal(Total, jobs.Applicable(Samples.Hill, Samples.Year2023));
    }

    [Fact]
    public void RateWithoutScope_IsForEveryone()
    {
        Assert.NotNull(Samples.Coverage.Applicable(Samples.Hill, Samples.Year2023));
        Assert.Equal(Samples.Coverage.Applicable(null, Samples.Year2023), Samples.Coverage.Applicable(Samples.Hill, Samples.Year2023));
    }

    [Fact]
    public void ScopeThatIsSaid_GoesBeforeTheKind()
    {
        var (each, city) = (Total with { Value = 10m, Scope = TargetScope.Units }, Total with { Scope = TargetScope.City });
        var jobs = Samples.Jobs with { Targets = [each, city] };
        Assert.Equal((each, city), (jobs.Applicable(Samples.Hill, Samples.Year2023), jobs.Applicable(null, Samples.Year2023)));
        Assert.Null((Samples.Coverage with { Targets = [city] }).Applicable(Samples.Hill, Samples.Year2023));
    }

    [Fact]
    public void TwoLevelsForTheSame_AreNamed()
    {
        Assert.Equal("TARGET_TWICE", Fails(Total, Total with { Scope = TargetScope.City }));
        Assert.Equal("TARGET_TWICE", Fails(Total, Total with { Scope = TargetScope.Everyone }));
        Assert.Equal("TARGET_SCOPE", Fails(Total with { Unit = Samples.Hill.Code, Scope = TargetScope.Units }));
        Samples.Succeeds(Read(Total, Total with { Scope = TargetScope.Units }));
    }

    [Theory]
    [InlineData("276", null)]
    [InlineData("008", 6_000)]
    [InlineData("SLDTBXH", 162_000)]
    public void JobsOf2023_AreHeldAgainstTheLevelThatWasSetForThem(string unit, int? level) =>
        Assert.Equal(level, (int?)SeedFiles.Programme.Indicators[1].Applicable(SeedFiles.Unit(unit), Samples.Year2023)?.Value);

    private static string Fails(params Target[] targets) => Samples.FailsWith(Read(targets));

    private static Outcome<Programme> Read(params Target[] targets) => ProgrammeJson.Read(JsonSerializer.Serialize(
        Samples.Programme with { Indicators = [Samples.Coverage, Samples.Jobs with { Targets = targets }] }, ReportingJson.Options));
}
