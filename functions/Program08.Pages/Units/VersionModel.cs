using Program08.Reporting.Returns;

namespace Program08.Pages.Units;

/// <summary>What the checks say to one version. Forms: <c>fingerprint</c> to take a proposal; <c>fingerprint</c> and <c>text</c>, once for each warning and in that order, to explain.</summary>
/// <param name="Findings">In the order of sheets and cells; the page groups them by severity.</param>
/// <param name="Figures">All figures of the version in form order.</param>
/// <param name="Texts">The version's text sections; empty for none.</param>
/// <param name="Remedies">By indicator; empty for none.</param>
/// <param name="HasReport">Whether the version can be had as the unit's report in official form.</param>
/// <param name="CanPrint">Whether this server makes PDF.</param>
/// <param name="CanAct">Whether proposals can be taken and explanations given: newest version, collection open, person of the unit.</param>
/// <param name="CanSignOff">Whether this person may go on to sign off.</param>
/// <param name="LatestNumber">Number of the unit's newest version.</param>
/// <param name="Drafts">Empty unless an explanation was just refused; its message stands in the errors under <c>text-</c> and the number of its finding.</param>
public sealed record VersionModel(
    Shell Shell,
    CycleHead Cycle,
    UnitHead Unit,
    VersionSummary Version,
    IReadOnlyList<FindingRow> Findings,
    IReadOnlyList<FigureRow> Figures,
    IReadOnlyList<ReturnText> Texts,
    IReadOnlyList<RemedyRow> Remedies,
    bool HasReport,
    bool CanPrint,
    bool CanAct,
    bool CanSignOff,
    int LatestNumber,
    IReadOnlyList<ExplanationDraft> Drafts,
    IReadOnlyList<FormError> Errors) : IPageModel
{
    /// <summary>Whether the sender's workbook can be had with the findings in it: an Excel file in which something was found at a cell.</summary>
    public bool HasAnnotatedFile => Version.FileName is { } name
        && name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
        && Findings.Any(row => row.Finding.Place is { Sheet: not null, Cell: not null });
}
