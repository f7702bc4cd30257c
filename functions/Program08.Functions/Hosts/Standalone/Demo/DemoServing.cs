using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Console;
using Program08.Documents.Workbooks;
using Program08.Pages;
using Program08.Reporting.Cycles;
using Program08.Reporting.Demonstrations;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Standalone.Hosting;

namespace Program08.Functions.Hosts.Demo;

/// <summary>
/// Keeps the site up on a demonstration's data, by the real clock. So that there is something to do in every role, the story's next cycle is planned
/// and opened, and some units send their returns.
/// </summary>
internal static partial class DemoServing
{
    private static readonly string[] ProposedNames = ["opensAt", "dueAt", "closesAt"];

    public static async Task RunAsync(StandaloneArguments arguments, DemoFolder folder, DemoSeeds seeds, TextWriter output)
    {
        var builder = FunctionsApplication.CreateBuilder(arguments.Rest);
        StandaloneSetup.Configure(builder, folder.Data, arguments.Urls);
        builder.Configuration["Mail:Mode"] = "pickup";
        builder.Configuration["Mail:PickupFolder"] = folder.Mail;
        if (arguments.Demo is { Json: true })
        {
            // Standard output is the result's alone.
            builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        }

        using var host = builder.Build();
        await StandaloneSetup.PrepareAsync(host);
        await host.StartAsync();
        await output.WriteLineAsync($"Program 08 Reporting: {host.GetBaseAddress()}");
        if (seeds.Story.Next is { } next)
        {
            try
            {
                await BeginAsync(host, seeds, next);
                await output.WriteLineAsync($"Đợt {next.Period} đang thu thập: vào trang đăng nhập và chọn một vai.");
            }
            catch (DemoException problem)
            {
                // The cycle that was shown is whole without it.
                await output.WriteLineAsync($"Không mở được đợt {next.Period}: {problem.Message}");
            }
        }

        await host.WaitForShutdownAsync();
    }

    private static async Task BeginAsync(IHost host, DemoSeeds seeds, StoryNextCycle next)
    {
        var catalogue = host.Services.GetRequiredService<Catalogue>();
        var units = catalogue.Units.Where(unit => seeds.Story.Units.Contains(unit.Code) && unit.IsValidOn(next.CutOff)).ToDictionary(unit => unit.Code);
        var programme = catalogue.Programmes.First(known => known.Code == seeds.Story.Programme).On(next.CutOff);
        var cycle = new CycleId(seeds.Story.Programme, next.Period);
        await PlanAsync(host, seeds, next, cycle, units.Keys);
        var returns = seeds.Generate(programme, units.Values);
        foreach (var unit in next.Sent.Concat(next.Stopped).Where(units.ContainsKey))
        {
            var figures = next.Stopped.Contains(unit) ? (seeds.OwnReturn(unit) ?? returns[unit]).Version(corrected: false) : returns[unit].Figures;
            await SendAsync(host, seeds, cycle, units[unit], figures);
        }
    }

    private static async Task PlanAsync(IHost host, DemoSeeds seeds, StoryNextCycle next, CycleId cycle, IEnumerable<UnitCode> units)
    {
        using var coordinator = Browser(host, seeds, seeds.Story.People.First(person => person.Role == "coordinator").Email);
        var prefilled = await coordinator.OpenAsync(PageRoutes.Plan);
        List<(string, string)> fields =
        [
            ("programme", cycle.Programme.Value),
            ("period", cycle.Period.Value),
            ("cutOff", next.CutOff.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("catalogueAccepted", "yes"),
            .. ProposedNames.Select(name => (name, ProposedMinute().Matches(prefilled.Html).FirstOrDefault(input => input.Groups[1].Value == name)?.Groups[2].Value ?? "")),
            .. units.Select(unit => ("units", unit.Value)),
        ];
        var preview = await coordinator.SendAsync(prefilled, PageRoutes.Plan, [.. fields, ("do", "preview")]);
        await coordinator.SendAsync(preview, PageRoutes.Plan, [.. fields, ("do", "save")]);
        var board = await coordinator.OpenAsync(PageRoutes.Board(cycle));
        if (board.Forms.Any(form => form.Action == PageRoutes.Open(cycle)))
        {
            try
            {
                await coordinator.SendAsync(board, PageRoutes.Open(cycle));
            }
            catch (DemoException)
            {
                // Refused because its own time came between the page and the click: whether it is open is looked at next, and what isn't fails there.
            }
        }

        await OpenedAsync(coordinator, cycle);
    }

    /// <summary>Opening is the orchestration's act; the board shows when it is done.</summary>
    private static async Task OpenedAsync(DemoBrowser coordinator, CycleId cycle)
    {
        using var moment = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        for (var looks = 0; looks < 150; looks++)
        {
            if ((await coordinator.OpenAsync(PageRoutes.Board(cycle))).Forms.Any(form => form.Action == PageRoutes.Close(cycle)))
            {
                return;
            }

            await moment.WaitForNextTickAsync();
        }

        throw new DemoException($"The cycle {cycle.Value} did not open within 30 seconds.");
    }

    private static async Task SendAsync(IHost host, DemoSeeds seeds, CycleId cycle, Unit unit, IEnumerable<PublishedFigure> figures)
    {
        using var reporter = Browser(host, seeds, seeds.Story.Reporters.EmailOf(unit));
        var template = await reporter.DownloadAsync(PageRoutes.Template(cycle, unit.Code));
        var workbook = TemplateFiller.Fill(template, figures.Select(DemoRun.Entry));
        await reporter.UploadAsync(PageRoutes.Unit(cycle, unit.Code), PageRoutes.Upload(cycle, unit.Code), $"{PageText.InSentence(unit.Name.Vi)} {cycle.Period}.xlsx", workbook);
        var review = await reporter.OpenAsync(PageRoutes.Unit(cycle, unit.Code));
        if (seeds.Story.Signers.Units?.Contains(unit.Code) == false && review.Html.Contains(PageRoutes.SignOff(cycle, unit.Code), StringComparison.Ordinal))
        {
            await reporter.PostAsync(PageRoutes.SignOff(cycle, unit.Code), PageRoutes.SignOff(cycle, unit.Code), ("version", "1"), ("confirm", "yes"));
        }
    }

    private static DemoBrowser Browser(IHost host, DemoSeeds seeds, string email) =>
        new(host.GetBaseAddress(), email, seeds.Story.Password);

    [GeneratedRegex("<input\\b[^>]*name=\"(opensAt|dueAt|closesAt)\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex ProposedMinute();
}
