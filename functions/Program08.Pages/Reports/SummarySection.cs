namespace Program08.Pages.Reports;

/// <param name="Id">Of the heading in its page.</param>
public sealed record SummarySection(string Id, string Title, IReadOnlyList<SummaryList> Lists);
