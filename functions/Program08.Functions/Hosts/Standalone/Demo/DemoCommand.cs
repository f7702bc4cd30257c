using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Configuration;
using Program08.Functions.Demonstrations;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Demonstrations;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Hosts.Demo;

/// <summary>
/// Runs a whole cycle as the seeds tell it: the real host, real HTTP, real sign-ins, workbooks, orchestrations and mails, on a clock of its own. Then
/// compares what came out with what was published.
/// </summary>
internal static class DemoCommand
{
    private const string DefaultUrl = "http://localhost:7071";

    /// <returns>The exit code: 0, or 1 when something came out other than published.</returns>
    /// <exception cref="DemoException">It can't begin or go on.</exception>
    public static async Task<int> RunAsync(StandaloneArguments arguments, DemoOptions options, TextWriter output, TextWriter errors)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(options);
        var watch = Stopwatch.StartNew();
        var configured = new ConfigurationManager().AddEnvironmentVariables().AddCommandLine(arguments.Rest).Build()[$"{ReportingOptions.Section}:{nameof(ReportingOptions.SeedsFolder)}"];
        var seeds = DemoSeeds.Read(string.IsNullOrEmpty(configured) ? Path.Combine(AppContext.BaseDirectory, "seeds") : configured, options.Programme);
        var folder = DemoFolder.Prepare(options.Folder, seeds.Story.Title, seeds.Story.Programme);
        var cycle = new CycleId(seeds.Story.Programme, seeds.Story.Period);
        DemoResult result;
        await using (var site = await DemoSite.StartAsync(folder, DemoSite.UtcOf(seeds.Story.StartsAt), arguments.Urls?.Split(';')[0] ?? DefaultUrl, new DemonstrationMark(seeds.Story.Title, seeds.Story.Password), arguments.Rest, errors))
        {
            await new DemoRun(site, seeds, site.Get<Catalogue>(), folder, new DemoProgress(options.Json ? errors : output)).RunAsync();
            var file = Path.Combine(seeds.Folder, "outputs.json");
            result = DemonstrationOutputs.Read(await File.ReadAllTextAsync(file)).TryGet(out var outputs, out var failures)
                ? await DemoResult.ReadAsync(site.Get<CycleRecords>(), cycle, outputs, watch.Elapsed)
                : throw new SeedException($"{file}: {string.Join(" ", failures.Select(failure => failure.Message.En))}");
        }

        await File.WriteAllTextAsync(Path.Combine(folder.Report, $"bao-cao-{cycle.Programme}-{cycle.Period}.json"), CityReportJson.Canonical(result.Report), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        if (options.Json)
        {
            await output.WriteLineAsync(result.Json.ToJsonString(DemoTable.Json));
        }

        var told = options.Json ? errors : output;
        await DemoTable.WriteAsync(result, seeds.Story.Expected, told);
        await told.WriteLineAsync($"\nSHA-256 của báo cáo: {result.Hash}\nThư mục: {folder.Root} (report, returns, mail, data). {watch.Elapsed.TotalSeconds:0.0} giây.");
        if (options.Serve)
        {
            await DemoServing.RunAsync(arguments, folder, seeds, told);
        }

        return result.AllAgree ? 0 : 1;
    }
}
