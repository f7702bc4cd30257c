using Program08.Functions.Access;
using Program08.Pages;
using Program08.Reporting.Programmes;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Functions.Rules;

/// <summary>A rule that asks for nothing is retired with a reason, and taken back; cycles that are planned already keep theirs.</summary>
public sealed class RetireRule(Web web, Catalogue catalogue, RuleRetirements retirements, RulePages pages)
{
    private const string Route = "quy-tac/{programme}/{rule}";

    [Function(nameof(RetireRule))]
    public async Task<IResult> Retire([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/ngung-dung")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Web.Person(request) is not { } person || !MayUse.RetireRules(person))
        {
            return await web.RefuseAsync(request);
        }

        var reason = (await request.ReadFormAsync(cancellation))["reason"].ToString();
        return await ActAsync(request, (programme, rule) => retirements.RetireAsync(programme, rule, reason, person.Id, cancellation), Notices.RuleRetired, reason, cancellation);
    }

    [Function("TakeBackRule")]
    public async Task<IResult> TakeBack([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/dung-lai")] HttpRequest request, CancellationToken cancellation) =>
        Web.Person(request) is { } person && MayUse.RetireRules(person)
            ? await ActAsync(request, (programme, rule) => retirements.TakeBackAsync(programme, rule, person.Id, cancellation), Notices.RuleTakenBack, null, cancellation)
            : await web.RefuseAsync(request);

    private async Task<IResult> ActAsync<T>(HttpRequest request, Func<ProgrammeCode, Rule, Task<Outcome<T>>> act, string notice, string? reason, CancellationToken cancellation)
    {
        var programme = catalogue.FindProgramme(Web.Route(request, "programme"));
        if (programme?.Rules.FirstOrDefault(rule => rule.Code == Web.Route(request, "rule")) is not { } rule)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        return (await act(programme.Code, rule)).TryGet(out _, out var failures)
            ? Web.Go(PageRoutes.Rule(programme.Code, rule.Code), notice)
            : await pages.PageAsync(request, programme, rule, isPinned: false, reason, [.. failures.Select(failure => new FormError(failure.Code == "reason" ? "reason" : "", failure.Message.Vi))], cancellation);
    }
}
