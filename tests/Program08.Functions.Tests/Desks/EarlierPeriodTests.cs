using Program08.Documents.Tests.Filling;
using Program08.Functions.Tests.Site;
using Program08.Functions.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using static Program08.Functions.Tests.Desks.DeskOffice;

namespace Program08.Functions.Tests.Desks;

/// <summary>What a version is checked against besides itself: the unit's earlier periods and its files of evidence.</summary>
public sealed class EarlierPeriodTests
{
    private static readonly FigureKey Poor = Key("CT08-07:numerator:period");

    [Fact]
    public async Task FiguresOfBeforeTheFirstCycle_ComeFromTheSeeds()
    {
        await using var office = await OpenAsync();
        var wrong = await office.SendAsync(template => FilledWorkbook.Fill(template, HoangMaiReturn.MendedCells().Select(cell => cell.Key == Key("CT08-BP-36:value:period") ? cell with { Text = "12,7%" } : cell)));
        var growth = Assert.Single((await office.ReturnAsync(wrong)).Findings, finding => finding.Rule == "R-GROWTH-05");
        Assert.EndsWith("tính lại từ 298.167 người năm 2021 thì là 11,7 %.", growth.Message.Vi, StringComparison.Ordinal);

        var right = await office.SendAsync(HoangMaiReturn.Mended);
        Assert.DoesNotContain((await office.ReturnAsync(right)).Findings, finding => finding.Rule == "R-GROWTH-05");
    }

    [Fact]
    public async Task EvidenceTheLastCycleMakesNecessary_IsAskedForUntilItIsThere()
    {
        await using var office = await OpenAsync();
        await SignedOffBeforeAsync(office, (Poor, 12m));
        var version = await office.SendAsync(HoangMaiReturn.Mended);
        var asked = Assert.Single((await office.ReturnAsync(version)).Findings, IsEvidence);
        Assert.Equal((Severity.Explain, Poor), (asked.Severity, asked.Place.Figure));

        var evidence = new EvidenceDesk(office.Records, office.Disk.Time);
        var number = Accepted(await evidence.AddAsync(office.Id, HoangMai, new MeasureCode("CT08-07"), "quyet-dinh.pdf", new string('a', 64), 10, "reporter-008", default));
        Assert.True(await office.Checks.RecheckAsync(office.Id, HoangMai, default));
        Assert.DoesNotContain((await office.ReturnAsync(version)).Findings, IsEvidence);
        Assert.False(await office.Checks.RecheckAsync(office.Id, HoangMai, default));

        Accepted(await evidence.RemoveAsync(office.Id, HoangMai, number, "reporter-008", default));
        Assert.True(await office.Checks.RecheckAsync(office.Id, HoangMai, default));
        Assert.Contains((await office.ReturnAsync(version)).Findings, IsEvidence);
        Assert.Equal(["ReturnChecked", "EvidenceAdded", "ReturnChecked", "EvidenceRemoved", "ReturnChecked"], (await office.ToldAsync()).TakeLast(5));

        static bool IsEvidence(Finding finding) => finding.Rule == "R-EVIDENCE-CT08-07";
    }

    [Fact]
    public async Task VersionThatIsSignedOff_IsNotCheckedAgain()
    {
        await using var office = await OpenAsync();
        var version = await office.SendCheckedAsync("a");
        Accepted(await office.SignOffAsync(version));
        Assert.False(await office.Checks.RecheckAsync(office.Id, HoangMai, default));
    }

    [Fact]
    public async Task LastPeriod_IsTheLastCycleSignedOff_ElseWhatTheSeedsKnow()
    {
        await using var office = await OpenAsync();
        var last = new LastPeriod(new EarlierReturns(office.Records, office.Catalogue));
        Assert.Equal(("năm 2021", 76m), await ShownAsync());
        await SignedOffBeforeAsync(office, (Poor, 12m));
        Assert.Equal(("năm 2022", 12m), await ShownAsync());

        async Task<(string?, decimal?)> ShownAsync() => await last.FindAsync(office.Id, HoangMai, default) is ({ } name, var content) ? (name, content.Find(Poor)?.Figure.Number) : (null, null);
    }

    private static async Task SignedOffBeforeAsync(DeskOffice office, params (FigureKey Key, decimal Value)[] figures)
    {
        var earlier = office.Plan with { Id = new CycleId(office.Id.Programme, new PeriodCode("2022")) };
        Accepted(await office.Cycles.PlanAsync(earlier, "coordinator", default));
        Accepted(await office.Cycles.OpenNowAsync(earlier.Id, "coordinator", default));
        var version = Accepted(await office.Returns.ReceiveFileAsync(earlier.Id, HoangMai, "reporter-008", "2022.xlsx", "b", 10, office.Disk.Time.GetUtcNow(), default));
        var stored = await office.Records.FindReturnAsync(earlier.Id, HoangMai, version) ?? throw new InvalidOperationException("The version was not kept.");
        var content = new ReturnContent([.. figures.Select(figure => new EnteredFigure(figure.Key, new Figure.Given(figure.Value), Place.Form(figure.Key), null))]);
        await office.Records.ChangeUnitAsync(earlier.Id, HoangMai, unit => new Change<UnitReport>(
            unit with { CheckedVersion = version, Verdict = Verdict.Passed }, [],
            [new RowChange.Upsert(CycleKeys.Return(HoangMai, version), StoredJson.Write(stored with { CheckedAt = office.Disk.Time.GetUtcNow(), Verdict = Verdict.Passed, Content = content }))]));
        Accepted(await office.Returns.SignOffAsync(earlier.Id, HoangMai, version, "signer-008", default));
    }

    private static FigureKey Key(string text) => FigureKey.TryParse(text, out var key) && key is not null ? key : throw new FormatException(text);
}
