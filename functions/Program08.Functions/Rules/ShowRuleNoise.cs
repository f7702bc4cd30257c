using System.Text.Json;
using Program08.Documents.Reports;
using Program08.Functions.Access;
using Program08.Functions.Analysis;
using Program08.Functions.Cycles;
using Program08.Pages.Rules;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Rules;

/// <summary>What came of every rule over the cycles: how often it asked, was right, was explained away. For those who keep the rules, and those who audit.</summary>
public sealed class ShowRuleNoise(Web web, Catalogue catalogue, RuleReturns returns, RuleRetirements retirements, PeopleRecords people)
{
    private const string Route = "quy-tac-qua-cac-ky/{programme}";

    [Function(nameof(ShowRuleNoise))]
    public async Task<IResult> Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.JudgeRules(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        if (Programme(request) is not { } programme)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        var (cycles, rules, noise, builtIn) = await ReadAsync(programme, cancellation);
        var history = await retirements.ReadHistoryAsync(programme.Code, cancellation);
        var names = await people.FindActorsAsync(history.Select(entry => entry.By), cancellation);
        return await web.PageAsync<RuleNoisePage>(new RuleNoiseModel(
            web.Shell(request, "Quy tắc qua các kỳ"),
            programme,
            cycles,
            rules,
            noise,
            builtIn,
            Names([.. noise, .. builtIn]),
            (await retirements.ListAsync(programme.Code, cancellation)).Select(retirement => retirement.Rule).ToHashSet(),
            MayUse.RetireRules(Web.Person(request)),
            [.. history.Reverse().Select(entry => HistoryRows.Of(entry, names))]));
    }

    [Function("DownloadRuleNoise")]
    public async Task<IResult> Download([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/so-lieu/{format}")] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.JudgeRules(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        if (Programme(request) is not { } programme)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        var (_, rules, noise, builtIn) = await ReadAsync(programme, cancellation);
        var document = new RuleNoiseDocument(programme.Name.Vi, rules, [.. noise, .. builtIn], Names([.. noise, .. builtIn]));
        var name = $"quy-tac-{programme.Code}";
        return TableFile.Of(Web.Route(request, "format"), name, document.ToCsv, () => Json(programme, noise, builtIn), document.WriteWorkbook)
            ?? await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    private Programme? Programme(HttpRequest request) => catalogue.FindProgramme(Web.Route(request, "programme"));

    /// <summary>Rules in force, then those that only earlier cycles were pinned to; of the checks that every programme has, those that found something.</summary>
    private async Task<(IReadOnlyList<CycleId> Cycles, IReadOnlyList<Rule> Rules, IReadOnlyList<RuleNoise> Noise, IReadOnlyList<RuleNoise> BuiltIn)> ReadAsync(Programme programme, CancellationToken cancellation)
    {
        var cycles = await returns.CyclesAsync(programme.Code, cancellation);
        List<Rule> rules = [.. programme.Rules];
        List<KeptReturns> kept = [];
        foreach (var cycle in cycles)
        {
            rules.AddRange((await catalogue.PinnedProgrammeAsync(cycle, cancellation)).Rules);
            kept.AddRange(await returns.ListAsync(cycle, cancellation));
        }

        List<Rule> known = [.. rules.DistinctBy(rule => rule.Code)];
        return (cycles, known, RuleNoise.Of(known.Select(rule => rule.Code), kept), [.. RuleNoise.Of(BuiltInChecks.Names.Keys, kept).Where(check => check.Hits.Count > 0)]);
    }

    private Dictionary<UnitCode, string> Names(IReadOnlyList<RuleNoise> noise) =>
        noise.SelectMany(rule => rule.Hits).Select(hit => hit.Unit).Distinct().ToDictionary(unit => unit, unit => catalogue.FindUnit(unit)?.Name.Vi ?? unit.Value);

    private static object Json(Programme programme, IReadOnlyList<RuleNoise> noise, IReadOnlyList<RuleNoise> builtIn) => new
    {
        Programme = programme.Code,
        Rules = noise.Select(Json),
        BuiltIn = builtIn.Select(Json),
    };

    private static object Json(RuleNoise rule) => new
    {
        rule.Rule,
        Fired = rule.Hits.Count,
        Corrected = rule.Count(RuleOutcome.Corrected),
        Explained = rule.Count(RuleOutcome.Explained),
        Kept = rule.Count(RuleOutcome.Kept),
        Passed = rule.Count(RuleOutcome.Passed),
        Open = rule.Count(RuleOutcome.Open),
        rule.Units,
        Cycles = rule.Hits.CountBy(hit => hit.Cycle).Select(cycle => new { Cycle = cycle.Key, Fired = cycle.Value }),
        ByUnit = rule.ByUnit().Select(unit => new { unit.Unit, Fired = unit.Hits }),
    };
}
