using Program08.Functions.Access;
using Program08.Pages;
using Program08.Pages.Rules;
using Program08.Reporting.Programmes;
using Program08.Reporting.Validation;
using Program08.Storage.Records;

namespace Program08.Functions.Rules;

/// <summary>A rule's own page.</summary>
public sealed class RulePages(Web web, RuleRetirements retirements, PeopleRecords people)
{
    /// <param name="isPinned">Whether the programme is a cycle's: the rule is retired from its page in the version new cycles start on.</param>
    /// <param name="reason">For retiring it, as typed the last time.</param>
    public async Task<IResult> PageAsync(HttpRequest request, Programme programme, Rule rule, bool isPinned, string? reason, IReadOnlyList<FormError> errors, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(errors);
        var person = Web.Person(request);
        var retirement = (await retirements.ListAsync(programme.Code, cancellation)).FirstOrDefault(retirement => retirement.Rule == rule.Code);
        var model = new RuleModel(
            web.Shell(request, rule.Title.Vi),
            programme,
            rule,
            [.. rule.Examples.Select(example => new RuleExampleRow(example, RuleExamples.Try(programme, rule, example)))],
            MayUse.TryRules(person),
            retirement is null ? null : new RetiredRule(retirement.At, retirement.Reason, Actors.NameOf(retirement.By, await people.FindAsync(retirement.By, cancellation))),
            !isPinned && MayUse.RetireRules(person),
            reason,
            errors);
        return await web.PageAsync<RulePage>(model, errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
