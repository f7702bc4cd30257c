using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Program08.Functions.Tests.Records;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Analysis;

/// <summary>What published reports say over time, read in the districts of before and the communes of after 1 July 2025.</summary>
public sealed class SeriesPageTests
{
    private const string Insured = "/phan-tich/ct08/CT08-05";
    private const string InCommunes = Insured + "?don-vi=2025-07-01";

    [Fact]
    public async Task Series_ReadsOldFiguresInNewUnits_MarksThem_AndKeepsTheTotal()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await PublishAsync(town, "2023", unit => (900 + int.Parse(unit.Code.Value, null), 1000));
        await PublishAsync(town, "2025", _ => (80, 100));
        using var reader = await town.SignedInAsync("reader");

        var reported = (await reader.GetAsync(Insured)).Text;
        Assert.Contains("Quận Hoàng Mai", reported, StringComparison.Ordinal);
        Assert.Contains("Phường Hoàng Mai", reported, StringComparison.Ordinal);
        Assert.DoesNotContain("≈", reported, StringComparison.Ordinal);

        Assert.Contains("Bản đồ ô 126 xã, phường: Tỷ lệ bao phủ bảo hiểm y tế", reported, StringComparison.Ordinal);
        var inDistricts = (await reader.GetAsync(Insured + "?don-vi=2025-06-30")).Text;
        Assert.Contains("Bản đồ ô 30 quận, huyện, thị xã: ", inDistricts, StringComparison.Ordinal);

        var inCommunes = (await reader.GetAsync(InCommunes)).Text;
        Assert.DoesNotContain("<th scope=\"row\">Quận Hoàng Mai</th>", inCommunes, StringComparison.Ordinal);
        Assert.Equal(126, inCommunes.Split("≈ ").Length - 1);
        Assert.Equal(126, inCommunes.Split("class=\"spark\"").Length - 1);
        Assert.Contains("1656/NQ-UBTVQH15", inCommunes, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(await reader.DownloadAsync($"{Insured}/so-lieu/json?don-vi=2025-07-01"));
        Assert.Equal(126, json.RootElement.GetProperty("units").GetArrayLength());
        Assert.Equal(2, json.RootElement.GetProperty("city").GetArrayLength());
        Assert.All(json.RootElement.GetProperty("units").EnumerateArray(), unit => Assert.Equal(
            [true, false], unit.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("estimated").GetBoolean())));
    }

    [Fact]
    public async Task Files_SayWhatThePageSays()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await PublishAsync(town, "2023", _ => (94, 100));
        using var reader = await town.SignedInAsync("reader");

        var csv = Encoding.UTF8.GetString(await reader.DownloadAsync($"{Insured}/so-lieu/csv?don-vi=2025-07-01"));
        Assert.Contains("2023;;Toàn Thành phố;94;;%;2820;3000;95;30/30;", csv, StringComparison.Ordinal);
        Assert.Equal(126, csv.Split("ước tính theo đơn vị hợp thành\r\n").Length - 1);

        using var workbook = new ZipArchive(new MemoryStream(await reader.DownloadAsync($"{Insured}/so-lieu/xlsx")), ZipArchiveMode.Read);
        using var sheet = new StreamReader(workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Matches("<x:c r=\"D4\"[^>]*><x:v>94(\\.0+)?</x:v></x:c>", await sheet.ReadToEndAsync());
        Assert.Equal(404, (int)(await reader.GetAsync($"{Insured}/so-lieu/exe")).Status);
    }

    [Fact]
    public async Task Programme_ListsEveryMeasure_AndWhatChangedInTheCatalogue()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await PublishAsync(town, "2022", _ => (90, 100));
        await PublishAsync(town, "2023", _ => (94, 100), text => text.Replace("\"Sở Y tế\"", "\"Sở Y tế Hà Nội\"", StringComparison.Ordinal));
        using var reader = await town.SignedInAsync("reader");

        var page = (await reader.GetAsync("/phan-tich/ct08")).Text;

        Assert.Equal(27, page.Split("href=\"/phan-tich/ct08/CT08-").Length - 1 - page.Split("href=\"/phan-tich/ct08/CT08-BP").Length + 1);
        Assert.Contains("+4 điểm %", page, StringComparison.Ordinal);
        Assert.Contains("98,9 % mức giao", page, StringComparison.Ordinal);
        Assert.Contains("Cơ quan chủ trì: Sở Y tế → Sở Y tế Hà Nội", page, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await reader.GetAsync("/phan-tich/khong-co")).Status);
        Assert.Equal(404, (int)(await reader.GetAsync("/phan-tich/ct08/CT08-99")).Status);
    }

    [Fact]
    public async Task Report_HasTheSumsOfRegions_WhereUnitsBelongToOne()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await PublishAsync(town, "2023", unit => (unit.Kind == UnitKind.UrbanDistrict ? 90 : 50, 100), place: unit => unit.Kind == UnitKind.UrbanDistrict
            ? unit with { Above = new UnitAbove(new UnitCode("KV-1"), new("Khu vực nội thành", "Inner city")) }
            : unit);
        using var reader = await town.SignedInAsync("reader");

        var page = (await reader.GetAsync("/bao-cao/ct08/2023")).Text;

        Assert.Contains("Khu vực nội thành (12 đơn vị)", page, StringComparison.Ordinal);
        Assert.Contains("1.080 / 1.200", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_StandsBesideWhatWasPublishedOfTheYearBefore()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await PublishAsync(town, "2022", _ => (90, 100));
        await town.StartAsync();
        await site.ToAsync(January(3, 9));
        await town.SubmitAsync("008");
        await town.CloseAsync();
        using var coordinator = await town.SignedInAsync("coordinator");

        var trend = Assert.Single((await town.ReportAsync()).Report.Trends!);
        Assert.Equal((new MeasureCode("CT08-05"), new PeriodCode("2022"), 90m, null), (trend.Measure, trend.Before, trend.BeforeValue, trend.Projection));
        var page = (await coordinator.GetAsync("/bao-cao/ct08/2023")).Text;
        Assert.Contains("Diễn biến so với các kỳ đã công bố", page, StringComparison.Ordinal);
        Assert.Contains("90 (năm 2022)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingPublished_SaysSo()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var reader = await town.SignedInAsync("reader");

        Assert.Contains("Chưa có báo cáo nào được phát hành", (await reader.GetAsync("/phan-tich/ct08")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await reader.GetAsync(Insured)).Status);
    }

    // The rows of a cycle that was approved, as they lie in the store; how they came there is not this test's matter.
    private static async Task PublishAsync(Town town, string period, Func<Unit, (decimal Numerator, decimal Denominator)> figures, Func<string, string>? catalogueText = null, Func<Unit, Unit>? place = null)
    {
        var catalogue = town.Get<Catalogue>();
        var store = town.Get<IReportingStore>();
        var text = (catalogueText ?? (same => same))(catalogue.TextOf(town.Id.Programme));
        var programme = ProgrammeJson.Read(text).TryGet(out var read, out _) ? read : throw new InvalidOperationException("The changed catalogue does not read.");
        var id = new CycleId(town.Id.Programme, new PeriodCode(period));
        var cutOff = new DateOnly(int.Parse(period, null), 12, 31);
        List<Unit> units = [.. catalogue.Units.Where(unit => unit.Kind != UnitKind.Department && unit.IsValidOn(cutOff)).Select(place ?? (same => same))];
        var plan = town.Plan with { Id = id, CutOff = cutOff, Roster = [.. units.Select(unit => new RosterEntry(unit, ["reporter-008"], ["signer-008"], []))] };
        var measure = programme.Indicators.Single(indicator => indicator.Code.Value == "CT08-05");
        var report = Consolidator.Consolidate(plan, programme, id.Period, [.. units.Select(unit => new UnitSubmission(unit, 1, Content(measure, figures(unit)), null, null, "Lãnh đạo", plan.DueAt, []))]);
        var cycle = await town.CycleAsync() with { Id = id, Stage = CycleStage.Published, PublishedAt = plan.ClosesAt, ReportHash = ReportHash.Of(report) };
        await store.CommitAsync(CycleRecords.Index, [new RowChange.Upsert(id.Value, StoredJson.Write(id.Value))]);
        await store.CommitAsync(
            CycleKeys.Partition(id),
            [
                new RowChange.Upsert(CycleKeys.Plan, StoredJson.Write(plan)),
                new RowChange.Upsert(CycleKeys.Programme, text),
                new RowChange.Upsert(CycleKeys.Report(1), StoredJson.Write(new ReportRecord(1, cycle.ReportHash!, plan.ClosesAt, report, []))),
                new RowChange.Upsert(CycleKeys.Cycle, StoredJson.Write(cycle)),
            ]);
    }

    private static ReturnContent Content(Measure measure, (decimal Numerator, decimal Denominator) figures) =>
        new([Entered(measure, FigurePart.Numerator, figures.Numerator), Entered(measure, FigurePart.Denominator, figures.Denominator)]);

    private static EnteredFigure Entered(Measure measure, FigurePart part, decimal value)
    {
        var key = new FigureKey(measure.Code, part, FigureWindow.Period);
        return new EnteredFigure(key, new Figure.Given(value), Place.Form(key), null, FigureMark.Reported);
    }
}
