using Program08.Reporting.Validation;

namespace Program08.Pages.Rules;

/// <param name="Findings">What the rule said to the example just now; empty when it let it pass.</param>
public sealed record RuleExampleRow(RuleExample Example, IReadOnlyList<Finding> Findings);
