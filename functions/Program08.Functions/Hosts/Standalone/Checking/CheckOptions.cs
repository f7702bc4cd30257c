namespace Program08.Functions.Hosts.Checking;

/// <summary>What is asked of the command <c>check</c>.</summary>
/// <param name="Unit">Code of the unit whose return the file is.</param>
/// <param name="Cycle"><c>cycle:ct08:2023</c>, or <c>ct08/2023</c> as in addresses.</param>
/// <param name="Json">Whether the answer is one JSON object on standard output, and nothing else is.</param>
public sealed record CheckOptions(string Unit, string Cycle, bool Json);
