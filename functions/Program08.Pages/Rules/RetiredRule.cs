namespace Program08.Pages.Rules;

/// <param name="At">UTC; cycles planned from then on do without the rule.</param>
/// <param name="By">Name of who retired it.</param>
public sealed record RetiredRule(DateTimeOffset At, string Reason, string By);
