using Program08.Reporting.Programmes;
using Program08.Reporting.Validation;

namespace Program08.Pages.Rules;

/// <param name="Programme">In the version new cycles start on, or the one that the cycle asked for is pinned to.</param>
/// <param name="MayTry">Whether this person may try a draft rule.</param>
public sealed record RuleModel(Shell Shell, Programme Programme, Rule Rule, IReadOnlyList<RuleExampleRow> Examples, bool MayTry = false) : IPageModel
{
    public IReadOnlyList<FormError> Errors => [];
}
