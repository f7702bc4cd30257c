using Program08.Functions.Tests.Site;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Functions.Tests.Intake;

/// <summary>The command beside the page: how it ends and what it prints. That both say the same is proven on the whole corpus of <see cref="BadInputTests"/>.</summary>
public sealed class CheckCommandTests(IntakeSite intake) : IClassFixture<IntakeSite>
{
    [Fact]
    public async Task ForPeople_TheVerdictComesFirst_ThenEveryFindingAtItsCell()
    {
        var check = await CheckedFile.RunAsync("bao-cao.xlsx", HoangMaiReturn.First(IntakeSite.Workbook(intake.Template)), data: null, json: false);

        Assert.Equal((1, ""), (check.ExitCode, check.Errors));
        Assert.StartsWith("Có lỗi phải sửa: 1 lỗi phải sửa", check.Output, StringComparison.Ordinal);
        Assert.Contains("LỖI       R-UNIT-LOAN  Biểu phụ!", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasExplainedInAnEarlierVersion_NeedsNoSecondWord()
    {
        var version = await intake.Town.SendAsync("008");
        var record = (await intake.Records.FindReturnAsync(intake.Town.Id, new UnitCode("008"), version))!;

        var check = await CheckedFile.RunAsync("bao-cao.xlsx", HoangMaiReturn.Mended(IntakeSite.Workbook(intake.Template)), intake.Site.DataFolder);

        Assert.Equal((0, Verdict.Passed), (check.ExitCode, record.Verdict));
        check.MustSayWhat(record);
    }

    [Theory]
    [InlineData("999", "ct08/2023", "No unit '999' reports in ct08/2023.")]
    [InlineData("008", "ct08/2031", "The data has no cycle ct08/2031.")]
    [InlineData("008", "2023", "'2023' is no cycle")]
    public async Task WhatCantBeChecked_EndsWithTwo_AndSaysWhyOnTheErrorOutput(string unit, string cycle, string said)
    {
        var check = await CheckedFile.RunAsync("bao-cao.xlsx", [], intake.Site.DataFolder, unit, cycle);

        Assert.Equal((2, ""), (check.ExitCode, check.Output));
        Assert.Contains(said, check.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderWithoutData_IsSaid_NotTakenForTheSeeds()
    {
        var check = await CheckedFile.RunAsync("bao-cao.xlsx", [], Path.Combine(intake.Site.DataFolder, "nowhere"));

        Assert.Equal((2, ""), (check.ExitCode, check.Output));
        Assert.Contains("There is no program08.db", check.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024", "SLDTBXH", "SNV")]
    [InlineData("2025", "SNV", "SLDTBXH")]
    public async Task BySeeds_TheDepartmentsOfTheCutOffReport(string year, string asked, string absent)
    {
        Assert.Equal(1, (await CheckedFile.RunAsync("bao-cao.xlsx", [], data: null, asked, $"ct08/{year}")).ExitCode);
        Assert.Contains($"No unit '{absent}' reports", (await CheckedFile.RunAsync("bao-cao.xlsx", [], data: null, absent, $"ct08/{year}")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeedsWithoutThatProgramme_AreSaid() =>
        Assert.Contains("no programme 'ct99'", (await CheckedFile.RunAsync("bao-cao.xlsx", [], data: null, cycle: "ct99/2023")).Errors, StringComparison.Ordinal);
}
