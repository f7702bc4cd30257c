using System.Text.Json;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Consolidation;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Publishing;

/// <summary>A report with units that sent nothing, of a programme that wants their figures estimated.</summary>
public sealed class EstimatedReportTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("p08-estimated-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Estimates_StandBesideTheReportedFigure_AndSayWhatTheyAre()
    {
        var seeds = await SeedCopy.MakeAsync(
            Path.Combine(folder.FullName, "seeds"),
            Path.Combine("programmes", "ct08", "programme.json"),
            text => text.Replace("\"code\": \"CT08-05\",", "\"code\": \"CT08-05\", \"imputation\": \"peers\",", StringComparison.Ordinal));
        await using var site = await SimulatedSite.StartAsync(Before, settings: ("Program08:SeedsFolder", seeds));
        var town = await Town.PlanAsync(site, "001", "008");
        await town.StartAsync();
        await site.ToAsync(January(3, 9));
        await town.SubmitAsync("008");
        await town.CloseAsync();

        var rows = (await town.ReportAsync()).Report.Indicators;
        var row = rows.Single(row => row.Indicator.Code.Value == "CT08-05");
        Assert.Equal((1, 2), (row.Totals.Coverage.Counted, row.Totals.Coverage.Expected));
        Assert.Equal(("001", 2), (Assert.Single(row.Imputed!.Units).Unit.Value, row.Imputed.Counted));
        Assert.All(rows.Where(other => other != row), other => Assert.Null(other.Imputed));

        using var coordinator = await town.SignedInAsync("coordinator");
        var page = (await coordinator.GetAsync("/bao-cao/ct08/2023")).Text;
        Assert.Contains(ImputationWords.Beside(row.Indicator, row.Imputed), page, StringComparison.Ordinal);
        Assert.Contains("theo số ước", page, StringComparison.Ordinal);
        Assert.Contains(ImputationWords.Caution, page, StringComparison.Ordinal);
        Assert.Contains("đơn vị được ước: Quận Ba Đình", page, StringComparison.Ordinal);

        using var report = JsonDocument.Parse((await coordinator.GetAsync("/api/v1/cycles/ct08/2023/reports/current")).Html);
        var estimates = report.RootElement.GetProperty("indicators").EnumerateArray().Where(one => one.TryGetProperty("estimate", out _)).ToList();
        Assert.Equal("CT08-05", Assert.Single(estimates).GetProperty("code").GetString());
        using var sources = JsonDocument.Parse((await coordinator.GetAsync("/api/v1/cycles/ct08/2023/reports/current/figures/CT08-05")).Html);
        var estimate = sources.RootElement.GetProperty("estimate");
        Assert.True(estimate.GetProperty("estimated").GetBoolean());
        Assert.Equal(("peers", row.Imputed.Value), (estimate.GetProperty("method").GetString(), estimate.GetProperty("value").GetDecimal()));
        Assert.Equal(ImputationWords.Caution, estimate.GetProperty("caution").GetString());
        var unit = Assert.Single(estimate.GetProperty("units").EnumerateArray());
        Assert.Equal("001", unit.GetProperty("unit").GetString());
        Assert.Equal(row.Imputed.Units[0].Cells.Select(cell => cell.Value), unit.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("value").GetDecimal()));
        Assert.DoesNotContain(sources.RootElement.GetProperty("sources").EnumerateArray(), source => source.GetProperty("unit").GetString() == "001");
    }
}
