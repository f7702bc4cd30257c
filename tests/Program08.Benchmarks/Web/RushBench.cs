using System.Diagnostics;
using System.Globalization;
using Program08.Benchmarks.Reports;
using Program08.Functions.Hosts.Demo;
using Program08.Pages;
using Program08.Reporting.Units;

namespace Program08.Benchmarks.Web;

/// <summary>
/// Every unit of a city comes within one minute: it opens its page, sends its workbook, reads the verdict, explains the warnings, signs off and has its receipt;
/// nine requests over HTTP. The moments are drawn by lot and nobody waits for anybody, so a slow answer never holds back who comes next. Senders and site share
/// this process and its cores.
/// </summary>
internal static class RushBench
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(Report report, WebSite site)
    {
        var journeys = await SendAsync(site, [.. site.Files.Keys], Minute);
        var refused = site.Files.Count - journeys.Count;
        var p95 = Percentile.At(journeys.Select(journey => journey.Whole), 0.95);
        report.Add(new Row("rush126", p95, "ms p95", 300, p95 < 300 && refused == 0, null, null));
        report.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"from the moment a unit comes to its receipt: p50 {Percentile.At(journeys.Select(journey => journey.Whole), 0.5):N1} ms, worst {journeys.Max(journey => journey.Whole):N1} ms; of that workbook to verdict p95 {Percentile.At(journeys.Select(journey => journey.Verdict), 0.95):N1} ms; {refused} of {site.Files.Count} refused"));
    }

    /// <returns>Of each unit that has its receipt; times in milliseconds.</returns>
    public static async Task<IReadOnlyList<(double Verdict, double Whole)>> SendAsync(WebSite site, IReadOnlyList<UnitCode> units, TimeSpan within)
    {
        List<DemoBrowser> browsers = [];
        try
        {
            foreach (var unit in units)
            {
                browsers.Add(await site.SignInAsync(unit));
            }

            await site.WhenIdleAsync();
            var random = new Random(126);
            var watch = Stopwatch.StartNew();
            var journeys = await Task.WhenAll(units.Zip(browsers, (unit, browser) => ComeAsync(site, unit, browser, watch, within * random.NextDouble())).ToList());
            return [.. journeys.OfType<(double, double)>()];
        }
        finally
        {
            browsers.ForEach(browser => browser.Dispose());
        }
    }

    private static async Task<(double Verdict, double Whole)?> ComeAsync(WebSite site, UnitCode unit, DemoBrowser browser, Stopwatch watch, TimeSpan at)
    {
        if (at - watch.Elapsed is { Ticks: > 0 } early)
        {
            await Task.Delay(early);
        }

        var cycle = site.Plan.Id;
        try
        {
            var verdict = await browser.UploadAsync(PageRoutes.Unit(cycle, unit), PageRoutes.Upload(cycle, unit), "bao-cao.xlsx", site.Files[unit]);
            var read = (watch.Elapsed - at).TotalMilliseconds;
            var explain = verdict.Form(PageRoutes.Explain(cycle, unit, 1));
            await browser.SendAsync(verdict, explain, [.. explain.Areas.Select(area => (area.Name, area.Value.Length == 0 ? "Số liệu theo nguồn quản lý của ngành." : area.Value))]);
            var receipt = await browser.PostAsync(PageRoutes.SignOff(cycle, unit), PageRoutes.SignOff(cycle, unit), ("version", "1"), ("confirm", "yes"));
            return receipt.Path.Split('?')[0] == PageRoutes.Receipt(cycle, unit, 1) ? (read, (watch.Elapsed - at).TotalMilliseconds) : throw receipt.Unlike("signed off");
        }
        catch (Exception refusal) when (refusal is DemoException or HttpRequestException)
        {
            await Console.Error.WriteLineAsync($"{unit}: {refusal.Message}");
            return null;
        }
    }
}
