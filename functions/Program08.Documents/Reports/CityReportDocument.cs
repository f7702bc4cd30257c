using Program08.Reporting.Consolidation;
using Program08.Reporting.Programmes;

namespace Program08.Documents.Reports;

/// <summary>A city report to be printed.</summary>
/// <param name="Head">Of the body that issues it.</param>
/// <param name="Programme">Its name, as in "thực hiện …".</param>
/// <param name="Date">Of signing; null leaves day, month and year to be filled in.</param>
/// <param name="Sentences">The text; null for <see cref="Narrative.Of"/>, otherwise as edited before approval.</param>
public sealed record CityReportDocument(
    CityReport Report, Letterhead Head, string Programme, DateOnly? Date = null, IReadOnlyList<NarrativeSentence>? Sentences = null)
{
    /// <summary>SHA-256 of the report's canonical JSON; stands on every page. Worked out at each call, so that a changed copy has its own.</summary>
    public string Hash => ReportHash.Of(Report);

    internal IReadOnlyList<NarrativeSentence> Text => Sentences ?? Narrative.Of(Report);

    /// <summary>The line of demonstration papers; null when every figure was reported.</summary>
    internal string? MarkLine => Report.HasSynthetic ? Workbooks.TemplateLayout.DemonstrationMark : null;

    internal string HashLine => $"SHA-256: {Hash}";
}
