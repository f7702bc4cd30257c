namespace Program08.Reporting.Returns;

/// <summary>What the unit of a published return says to a warning.</summary>
/// <param name="Rule">Code of the rule whose finding it explains.</param>
public sealed record PublishedExplanation(string Rule, string Text);
