using Program08.Functions.Rules;
using Program08.Pages.Rules;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>The rules returns are checked by, for everyone who signs in: what is asked of a unit is no secret.</summary>
public sealed class ShowRules(Web web, CycleRecords records, Catalogue catalogue, RuleRetirements retirements, RulePages pages)
{
    // As PageRoutes.Rule of a cycle writes it.
    private const string PeriodKey = "ky";

    [Function(nameof(ShowRules))]
    public async Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "quy-tac")] HttpRequest request, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } person || !MayUse.ReadRules(person))
        {
            return await web.RefuseAsync(request);
        }

        List<(ProgrammeCode Programme, string Rule)> retired = [];
        foreach (var programme in catalogue.Programmes)
        {
            retired.AddRange((await retirements.ListAsync(programme.Code, cancellation)).Select(retirement => (programme.Code, retirement.Rule)));
        }

        return await web.PageAsync<RulesPage>(new RulesModel(
            web.Shell(request, "Quy tắc kiểm tra"), catalogue.Programmes, retired.ToLookup(pair => pair.Programme, pair => pair.Rule), MayUse.JudgeRules(person), MayUse.TryRules(person)));
    }

    /// <summary>With a period, the rule as the cycle of that period is pinned to it.</summary>
    [Function("ShowRule")]
    public async Task<IResult> One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "quy-tac/{programme}/{rule}")] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.ReadRules(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        var (code, period) = (Web.Route(request, "rule"), request.Query[PeriodKey].ToString());
        if (await FindAsync(Web.Route(request, "programme"), period, cancellation) is not { } programme || programme.Rules.FirstOrDefault(rule => rule.Code == code) is not { } rule)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        return await pages.PageAsync(request, programme, rule, period.Length > 0, null, [], cancellation);
    }

    private async Task<Programme?> FindAsync(string code, string period, CancellationToken cancellation) =>
        period.Length == 0 ? catalogue.FindProgramme(code)
        : Web.CycleAt($"{code}/{period}") is { } cycle && await records.FindCycleAsync(cycle, cancellation) is not null ? await catalogue.PinnedProgrammeAsync(cycle, cancellation)
        : null;
}
