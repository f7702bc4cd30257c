namespace Program08.Functions.Hosts.Checking;

/// <summary>What <c>try-rule</c> was asked.</summary>
/// <param name="Programme">Its code.</param>
/// <param name="Json">One JSON object on standard output and nothing else.</param>
public sealed record TryRuleOptions(string Programme, bool Json);
