using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Program08.Functions.Hosts.Checkup;
using Program08.Functions.Hosts.Data;
using Program08.Functions.Hosts.Demo;
using Program08.Functions.Rules;
using Program08.Functions.Units;
using Program08.Reporting.Programmes;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Hosts.Checking;

/// <summary>Tries the rule in a file on the past cycles of a data folder, as the page does; nothing is changed.</summary>
internal static class TryRuleCommand
{
    /// <returns>The exit code: 0 when it was tried, 2 when it can't be.</returns>
    public static async Task<int> RunAsync(StandaloneArguments arguments, TryRuleOptions options, TextWriter output, TextWriter errors)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(options);
        if (!(await TryAsync(arguments, options)).TryGet(out var trial, out var failures))
        {
            foreach (var failure in failures)
            {
                await errors.WriteLineAsync(failure.Message.En);
            }

            return CheckCommand.WrongUse;
        }

        await output.WriteLineAsync(options.Json ? Json(trial).ToJsonString(DemoTable.Json) : string.Join(Environment.NewLine, Lines(trial)));
        return 0;
    }

    private static async Task<Outcome<RuleTrial>> TryAsync(StandaloneArguments arguments, TryRuleOptions options)
    {
        string text;
        try
        {
            text = await File.ReadAllTextAsync(arguments.File);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Fail("TRY_FILE", unreadable.Message.ReplaceLineEndings(" "));
        }

        using var configuration = StandaloneSettings.Read(arguments);
        var settings = Options.Create(configuration.GetSection(ReportingOptions.Section).Get<ReportingOptions>() ?? new ReportingOptions());
        var data = new DataFolder(arguments.DataFolder);
        if (!File.Exists(data.Database))
        {
            return Fail("TRY_DATA", $"There is no {DataFolder.DatabaseName} in {data.Root}.");
        }

#pragma warning disable RS0030 // The entry point of a host is where the real clock comes in.
        var time = TimeProvider.System;
#pragma warning restore RS0030
        using var store = new SqliteReportingStore(data.Database, new NoWriter());
        var catalogue = new Catalogue(store, settings);
        if (catalogue.FindProgramme(options.Programme) is not { } programme)
        {
            return Fail("TRY_PROGRAMME", $"There is no programme '{options.Programme}', only {string.Join(", ", catalogue.Programmes.Select(known => known.Code.Value))}.");
        }

        var records = new CycleRecords(new RecordBook(store, time));
        var desk = new RuleTrialDesk(records, catalogue, new RuleReturns(records), new EarlierReturns(records, catalogue), new EvidenceDesk(records, time), time);
        return RuleDraft.Read(programme, text).TryGet(out var rules, out var failures)
            ? Outcomes.Success(await desk.TryAsync(programme, rules, CancellationToken.None))
            : Outcomes.Fail<RuleTrial>(failures);
    }

    private static IEnumerable<string> Lines(RuleTrial trial) =>
    [
        $"{trial.Hits.Count} lần báo ở {trial.Units} đơn vị, trong {trial.Returns} báo cáo của {trial.Cycles.Count} đợt: {trial.Right} số sau đó được sửa, {trial.FalseAlarms} báo nhầm, {trial.Undecided} chưa rõ.{(trial.IsPartial ? " Chưa chạy hết." : "")}",
        .. trial.Unfit.Select(cycle => $"Không chạy được ở đợt {cycle.Period}: danh mục khi đó không có ô mà quy tắc dùng."),
        .. trial.Hits.Select(hit => $"{hit.Cycle.Path}  {hit.Unit}  bản {hit.Version}  {hit.Finding.Found}  {hit.Finding.MessageWithoutCell().Vi}  {RuleOutcomeWords.Of(hit.Outcome)}"),
    ];

    private static JsonObject Json(RuleTrial trial) => new()
    {
        ["fired"] = trial.Hits.Count,
        ["units"] = trial.Units,
        ["corrected"] = trial.Right,
        ["falseAlarms"] = trial.FalseAlarms,
        ["undecided"] = trial.Undecided,
        ["returns"] = trial.Returns,
        ["isPartial"] = trial.IsPartial,
        ["cycles"] = new JsonArray([.. trial.Cycles.Select(cycle => (JsonNode)cycle.Path)]),
        ["unfit"] = new JsonArray([.. trial.Unfit.Select(cycle => (JsonNode)cycle.Path)]),
        ["hits"] = new JsonArray([.. trial.Hits.Select(hit => (JsonNode)new JsonObject
        {
            ["cycle"] = hit.Cycle.Path,
            ["unit"] = hit.Unit.Value,
            ["rule"] = hit.Rule,
            ["figure"] = hit.Figure?.ToString(),
            ["version"] = hit.Version,
            ["found"] = hit.Finding.Found,
            ["message"] = hit.Finding.MessageWithoutCell().Vi,
            ["outcome"] = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(hit.Outcome.ToString()),
        })]),
    };

    private static Outcome<RuleTrial> Fail(string code, string message) => Outcomes.Fail<RuleTrial>(new Failure(code, new("Không thử được.", message)));
}
