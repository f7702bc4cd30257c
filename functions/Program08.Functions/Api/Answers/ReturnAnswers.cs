using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Functions.Api.Answers;

/// <summary>A unit's return in a cycle.</summary>
/// <param name="IsOpen">Whether anything is taken for the unit now.</param>
/// <param name="Missing">How many asked-for figures the checked version lacks.</param>
/// <param name="LatestVersion">0 when nothing came.</param>
/// <param name="SubmittedVersion">The version signed off; 0 when none.</param>
/// <param name="CountedVersion">The version that goes into the city report; 0 when none.</param>
/// <param name="ReceiptNumber">On the receipt of the submitted version.</param>
/// <param name="SentBackReason">While it is sent back.</param>
/// <param name="Versions">Oldest first.</param>
internal sealed record ReturnAnswer(
    UnitCode Unit,
    LocalText Name,
    UnitReportStatus Status,
    bool IsOpen,
    DateTimeOffset DueAt,
    int Missing,
    int LatestVersion,
    int SubmittedVersion,
    DateTimeOffset? SubmittedAt,
    int CountedVersion,
    string? ReceiptNumber,
    string? SentBackReason,
    DateTimeOffset? SentBackAt,
    IReadOnlyList<VersionSummaryAnswer> Versions)
{
    public static ReturnAnswer Of(CyclePlan plan, RosterEntry entry, UnitReport unit, bool isOpen, IEnumerable<VersionSummaryAnswer> versions) => new(
        unit.Unit,
        entry.Unit.Name,
        unit.Status,
        isOpen,
        unit.DueAt(plan),
        unit.Missing,
        unit.LatestVersion,
        unit.SubmittedVersion,
        unit.SubmittedAt,
        unit.CountedVersion,
        unit.ReceiptNumber,
        unit.SentBackReason,
        unit.SentBackReason is null ? null : unit.SentBackAt,
        [.. versions]);
}

/// <param name="ReceivedAt">UTC; when its first byte came.</param>
/// <param name="FileSha256">Of the file as it came; left out for a version made in the page.</param>
/// <param name="IsCorrection">Entered by the coordinator on the unit's behalf.</param>
/// <param name="CheckedAt">UTC; left out until it was checked, as is the verdict.</param>
/// <param name="Receipt">Left out until this version was signed off.</param>
internal sealed record VersionSummaryAnswer(
    int Version,
    DateTimeOffset ReceivedAt,
    string? FileName,
    string? FileSha256,
    long? FileBytes,
    int? BasedOn,
    bool IsCorrection,
    DateTimeOffset? CheckedAt,
    Verdict? Verdict,
    int Errors,
    int Unexplained,
    int Explained,
    int Notes,
    DateTimeOffset? SignedOffAt,
    string? Receipt);

/// <param name="Figures">In form order; empty for a file that can't be read.</param>
internal sealed record VersionAnswer(
    UnitCode Unit,
    VersionSummaryAnswer Summary,
    IReadOnlyList<FindingAnswer> Findings,
    IReadOnlyList<EnteredFigureAnswer> Figures,
    IReadOnlyList<ReturnText> Texts,
    IReadOnlyList<Remedy> Remedies);

/// <summary>One thing the checks found.</summary>
/// <param name="Severity">block: must be mended; explain: needs an explanation; note: informs.</param>
/// <param name="Found">As it stands there.</param>
/// <param name="Proposal">A value likely meant.</param>
/// <param name="Explanation">The unit's, where it gave one.</param>
internal sealed record FindingAnswer(
    string Rule, Severity Severity, LocalText Message, LocalText Mend, LocalText? Expected, string? Found, FigureKey? Figure, string? Sheet, string? Cell, Proposal? Proposal, string? Explanation)
{
    public static FindingAnswer Of(Finding finding, IReadOnlyList<Explanation> explanations) => new(
        finding.Rule,
        finding.Severity,
        finding.Message,
        finding.Mend,
        finding.Expected,
        finding.Found,
        finding.Place.Figure,
        finding.Place.Sheet,
        finding.Place.Cell,
        finding.Proposal,
        explanations.FirstOrDefault(known => known.Fingerprint == finding.Fingerprint)?.Text);
}

/// <param name="Key">MEASURE:PART:WINDOW.</param>
/// <param name="Part">What the cell counts, in words.</param>
/// <param name="AsWritten">The text found there.</param>
/// <param name="Mark">Whether it is a real figure.</param>
internal sealed record EnteredFigureAnswer(FigureKey Key, MeasureCode Measure, LocalText? Part, Figure Figure, string? AsWritten, string? Sheet, string? Cell, FigureMark Mark);

/// <summary>That a workbook was taken.</summary>
/// <param name="IsRepeated">Whether the same Idempotency-Key was answered before: nothing was done again.</param>
internal sealed record ReceivedAnswer(UnitCode Unit, int Version, bool IsRepeated, string Href, VersionAnswer Return);
