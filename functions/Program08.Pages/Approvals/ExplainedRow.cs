namespace Program08.Pages.Approvals;

/// <param name="What">The warning, in its words.</param>
public sealed record ExplainedRow(string UnitName, string What, string Explanation);
