namespace Program08.Pages.Reports;

/// <summary>A list of a summary. All its entries are here, the words of each cut to what is shown.</summary>
/// <param name="Title">Below the section's; null for the section's own list.</param>
/// <param name="Noun">What is counted: "chỉ tiêu".</param>
/// <param name="Most">How many entries are shown.</param>
/// <param name="None">What is said of an empty list.</param>
/// <param name="Anchor">Of the place in the report's page where the list goes on; null for the page's top.</param>
public sealed record SummaryList(string? Title, IReadOnlyList<SummaryLine> Lines, string Noun, int Most, string None, string? Anchor = null);
