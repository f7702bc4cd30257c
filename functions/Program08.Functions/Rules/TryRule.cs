using Program08.Functions.Access;
using Program08.Pages;
using Program08.Pages.Rules;
using Program08.Reporting.Programmes;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Functions.Rules;

/// <summary>A draft rule is tried on the returns of past cycles before anybody is asked by it.</summary>
public sealed class TryRule(Web web, Catalogue catalogue, RuleTrialDesk desk)
{
    private const string Route = "thu-quy-tac/{programme}";

    /// <summary>With a rule's code in <c>tu</c>, that rule's condition stands in the form.</summary>
    [Function("ShowRuleTrial")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!MayUse.TryRules(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        var from = request.Query["tu"].ToString();
        return Programme(request) is { } programme
            ? await PageAsync(request, programme, (programme.Rules.FirstOrDefault(rule => rule.Code == from) as Rule.ExpressionRule)?.Holds, null, [])
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    [Function(nameof(TryRule))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!MayUse.TryRules(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        if (Programme(request) is not { } programme)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        var text = (await request.ReadFormAsync(cancellation))["rule"].ToString();
        if (string.IsNullOrWhiteSpace(text))
        {
            return await PageAsync(request, programme, text, null, [new FormError("rule", "Ghi điều kiện hoặc dán quy tắc cần thử.")]);
        }

        return RuleDraft.Read(programme, text).TryGet(out var rules, out var failures)
            ? await PageAsync(request, programme, text, await desk.TryAsync(programme, rules, cancellation), [])
            : await PageAsync(request, programme, text, null, [.. failures.Select(failure => new FormError("rule", failure.Message.Vi))]);
    }

    private Programme? Programme(HttpRequest request) => catalogue.FindProgramme(Web.Route(request, "programme"));

    private Task<IResult> PageAsync(HttpRequest request, Programme programme, string? text, RuleTrial? trial, IReadOnlyList<FormError> errors) =>
        web.PageAsync<RuleTrialPage>(
            new RuleTrialModel(
                web.Shell(request, "Thử quy tắc"),
                programme,
                text,
                trial,
                (trial?.Hits ?? []).Select(hit => hit.Unit).Distinct().ToDictionary(unit => unit, unit => catalogue.FindUnit(unit)?.Name.Vi ?? unit.Value),
                errors),
            errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
