using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Program08.Functions.Demonstrations;
using Program08.Functions.Hosts.Checkup;
using Program08.Functions.Hosts.Data;
using Program08.Functions.Publishing;
using Program08.Functions.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Hosts.Checking;

/// <summary>
/// Gives a file the verdict that the unit's page would give it, and keeps nothing. The cycle is that of the data folder, or, without one, a cycle that the
/// seeds would be planned into today.
/// </summary>
internal static class CheckCommand
{
    public const int WrongUse = 2;

    /// <returns>The exit code: 0 when the return could be signed off, 1 when something must be mended or explained, 2 when it can't be checked.</returns>
    public static async Task<int> RunAsync(StandaloneArguments arguments, CheckOptions options, TextWriter output, TextWriter errors)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(options);
        if (!(await CheckAsync(arguments, options)).TryGet(out var answer, out var failures))
        {
            await errors.WriteLineAsync(string.Join(' ', failures.Select(failure => failure.Message.En)));
            return WrongUse;
        }

        if (options.Json)
        {
            await output.WriteLineAsync(answer.ToJson());
        }
        else
        {
            await answer.TellAsync(output);
        }

        return answer.ExitCode;
    }

    private static async Task<Outcome<CheckAnswer>> CheckAsync(StandaloneArguments arguments, CheckOptions options)
    {
        if (CycleId.Find(options.Cycle) is not { } cycle)
        {
            return Fail("CHECK_CYCLE", $"'{options.Cycle}' is no cycle: write it as PROGRAMME/PERIOD.");
        }

        byte[] content;
        try
        {
            content = await File.ReadAllBytesAsync(arguments.File);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Fail("CHECK_FILE", unreadable.Message.ReplaceLineEndings(" "));
        }

        using var configuration = StandaloneSettings.Read(arguments);
        var settings = Options.Create(configuration.GetSection(ReportingOptions.Section).Get<ReportingOptions>() ?? new ReportingOptions());
        var data = new DataFolder(arguments.DataFolder);
        if (File.Exists(data.Database))
        {
            using var store = new SqliteReportingStore(data.Database, new NoWriter());
            return await CheckAsync(store, new Catalogue(store, settings), cycle, options.Unit, Path.GetFileName(arguments.File), content);
        }

        if (arguments.NamesData)
        {
            return Fail("CHECK_DATA", $"There is no {DataFolder.DatabaseName} in {data.Root}.");
        }

        // Without data, the cycle names the programme: a sample, too, can be looked at.
        settings.Value.Programmes = cycle.Programme.Value;
        var rows = new SeededRows();
        Catalogue catalogue;
        try
        {
            catalogue = new Catalogue(rows, settings);
        }
        catch (SeedException wrong)
        {
            return Fail("CHECK_CYCLE", wrong.Message);
        }

        return Plan(catalogue, cycle) is { } plan
            ? await CheckAsync(Planned(rows, catalogue, plan), catalogue, cycle, options.Unit, Path.GetFileName(arguments.File), content)
            : Fail("CHECK_CYCLE", $"The list has no period '{cycle.Period}'.");
    }

    private static async Task<Outcome<CheckAnswer>> CheckAsync(IReportingStore store, Catalogue catalogue, CycleId cycle, string unit, string fileName, byte[] content)
    {
#pragma warning disable RS0030 // The entry point of a host is where the real clock comes in.
        var time = TimeProvider.System;
#pragma warning restore RS0030
        var records = new CycleRecords(new RecordBook(store, time));
        if (await records.FindPlanAsync(cycle) is not { } plan)
        {
            return Fail("CHECK_CYCLE", $"The data has no cycle {cycle.Path}.");
        }

        if (plan.Roster.FirstOrDefault(entry => entry.Unit.Code.Value == unit) is not { } entry)
        {
            return Fail("CHECK_UNIT", $"No unit '{unit}' reports in {cycle.Path}.");
        }

        var file = new FileInHand(content);
        var checks = new ReturnChecks(records, catalogue, file, new Submissions(records, new PeopleRecords(store)), new EarlierReturns(records, catalogue), new EvidenceDesk(records, time), new DemonstrationSite(store), time);
        var row = await records.ReadUnitAsync(cycle, entry.Unit.Code);
        var latest = row.LatestVersion == 0 ? null : await records.FindReturnAsync(cycle, entry.Unit.Code, row.LatestVersion);
        var next = ReturnDesk.NewRecord(entry.Unit.Code, row.LatestVersion + 1, "", time.GetUtcNow()) with
        {
            FileName = fileName,
            FileHash = file.Hash.Value,
            FileLength = content.Length,
            Explanations = latest?.Explanations ?? [],
        };
        var evaluation = await checks.EvaluateAsync(plan, row, next, CancellationToken.None);
        return Outcomes.Success(new CheckAnswer(Verdicts.Of(evaluation.Findings, next.Explanations), evaluation));
    }

    private static SeededRows Planned(SeededRows rows, Catalogue catalogue, CyclePlan plan)
    {
        rows.Plan(plan, catalogue.Programmes.First(programme => programme.Code == plan.Id.Programme).On(plan.CutOff), catalogue.TextOf(plan.Id.Programme));
        return rows;
    }

    /// <summary>Every unit of that time reports; dates and people don't matter to a check.</summary>
    private static CyclePlan? Plan(Catalogue catalogue, CycleId cycle)
    {
        if (catalogue.Programmes.FirstOrDefault(programme => programme.Code == cycle.Programme) is not { } programme || !Period.Of(cycle.Period).TryGet(out var period, out _))
        {
            return null;
        }

        var day = period.Last;
        var after = VietnamTime.At(day.AddDays(1), 0);
        return new CyclePlan(
            cycle, programme.Version, programme.Name, day, after, after, after, [.. catalogue.UnitsOf(programme).Where(unit => unit.IsValidOn(day)).Select(unit => new RosterEntry(unit, [], [], []))], [], [], [], []);
    }

    private static Outcome<CheckAnswer> Fail(string code, string message) => Outcomes.Fail<CheckAnswer>(new Failure(code, new("Không kiểm tra được.", message)));
}
