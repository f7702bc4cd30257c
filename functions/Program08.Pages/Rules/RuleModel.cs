using Program08.Reporting.Programmes;
using Program08.Reporting.Validation;

namespace Program08.Pages.Rules;

/// <param name="Programme">In the version new cycles start on, or the one that the cycle asked for is pinned to.</param>
/// <param name="MayTry">Whether this person may try a draft rule.</param>
/// <param name="Retired">Null for a rule in use.</param>
/// <param name="MayRetire">Whether this person may retire the rule here, and take that back.</param>
/// <param name="Reason">For retiring it, as typed the last time.</param>
public sealed record RuleModel(
    Shell Shell, Programme Programme, Rule Rule, IReadOnlyList<RuleExampleRow> Examples, bool MayTry, RetiredRule? Retired, bool MayRetire, string? Reason, IReadOnlyList<FormError> Errors) : IPageModel;
