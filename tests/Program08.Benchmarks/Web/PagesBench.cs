using System.Diagnostics;
using System.Globalization;
using System.Net;
using Program08.Benchmarks.Reports;
using Program08.Functions.Hosts.Demo;
using Program08.Pages;

namespace Program08.Benchmarks.Web;

/// <summary>The coordinator's board of a city and a unit's web form with every figure in it, each asked for 200 times a second by another process on the same cores.</summary>
internal static class PagesBench
{
    private const int Rate = 200;
    private const int WarmSeconds = 10;
    private const int Seconds = 30;

    private const int Alone = 100;

    // A board is looked at most when the deadline is near: two thirds have sent.
    private const int Sent = WebSuite.Units * 2 / 3;
    private static readonly TimeSpan Sending = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(Report report, WebSite site)
    {
        await RushBench.SendAsync(site, [.. site.Files.Keys.Take(Sent)], Sending);
        var unit = site.Plan.Roster[0].Unit.Code;
        var cookies = new CookieContainer();
        using (var coordinator = await site.SignInCoordinatorAsync(cookies))
        {
            await MeasureAsync(report, site, "board", coordinator, cookies, PageRoutes.Board(site.Plan.Id));
        }

        cookies = new CookieContainer();
        using (var reporter = await site.SignInAsync(unit, cookies))
        {
            await reporter.PostAsync(PageRoutes.Draft(site.Plan.Id, unit), PageRoutes.DraftStart(site.Plan.Id, unit), ("from", "1"));
            await MeasureAsync(report, site, "form", reporter, cookies, PageRoutes.Draft(site.Plan.Id, unit));
        }
    }

    private static async Task MeasureAsync(Report report, WebSite site, string name, DemoBrowser person, CookieContainer cookies, string page)
    {
        await site.WhenIdleAsync();
        var (processor, alone) = await AloneAsync(person, page);
        var seen = await LoadGenerator.MeasureAsync(new LoadOrder(new Uri(site.Address, page), cookies.GetCookieHeader(site.Address), Rate, WarmSeconds, Seconds));
        report.Add(new Row(name, seen.P99, "ms p99", 50, seen.P99 < 50 && seen.Failed == 0, null, null));
        report.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{seen.Asked:N0} at {Rate} a second, {seen.PageKilobytes:N0} KB each as sent: p50 {seen.P50:N1} ms, worst {seen.Worst:N1} ms, {seen.Failed} failed; asked one after the other it takes {alone:N1} ms and {processor:N1} ms of processor, its reader's included"));
    }

    /// <returns>Milliseconds a page, of this process's processor time and of time.</returns>
    private static async Task<(double Processor, double Time)> AloneAsync(DemoBrowser person, string page)
    {
        var (processor, watch) = (TimeSpan.Zero, new Stopwatch());
        for (var time = -Alone; time < Alone; time++)
        {
            if (time == 0)
            {
                processor = Environment.CpuUsage.TotalTime;
                watch.Start();
            }

            await person.DownloadAsync(page);
        }

        return ((Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / Alone, watch.Elapsed.TotalMilliseconds / Alone);
    }
}
