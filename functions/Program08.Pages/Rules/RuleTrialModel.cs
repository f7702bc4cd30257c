using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Pages.Rules;

/// <summary>A draft rule on past cycles. Form field: <c>rule</c>.</summary>
/// <param name="Text">As typed the last time.</param>
/// <param name="Trial">Null until one was made.</param>
/// <param name="Names">Of every unit that would have been asked.</param>
public sealed record RuleTrialModel(
    Shell Shell, Programme Programme, string? Text, RuleTrial? Trial, IReadOnlyDictionary<UnitCode, string> Names, IReadOnlyList<FormError> Errors) : IPageModel;
