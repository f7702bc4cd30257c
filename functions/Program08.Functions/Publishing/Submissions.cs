using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Validation;
using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>The signed-off versions of a cycle, as the consolidation and the comparison of sources take them.</summary>
public sealed class Submissions(CycleRecords records, PeopleRecords people)
{
    /// <param name="units">The cycle's rows of units as they are now.</param>
    /// <returns>At most one a unit, in the order of the entries.</returns>
    public async Task<IReadOnlyList<UnitSubmission>> ListAsync(CyclePlan plan, IEnumerable<RosterEntry> entries, IEnumerable<UnitReport> units, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(entries);
        var rows = units.ToDictionary(unit => unit.Unit);
        return [.. (await BoundedReads.AllAsync(entries, (entry, token) => FindAsync(plan, entry, rows[entry.Unit.Code], token), cancellation)).OfType<UnitSubmission>()];
    }

    /// <summary>The version that was signed off; null when none was, or when it was sent back and not sent again: nobody stands by it then.</summary>
    private async Task<UnitSubmission?> FindAsync(CyclePlan plan, RosterEntry entry, UnitReport unit, CancellationToken cancellation) =>
        unit.IsSubmitted && await records.FindReturnAsync(plan.Id, entry.Unit.Code, unit.CountedVersion, cancellation) is { } record
            ? await OfAsync(entry, record, unit.SubmittedBy, unit.SubmittedAt, unit.LateBy(plan), unit.AwaitsConfirmation, cancellation)
            : null;

    /// <summary>A version as it goes into a report; null when it was never read.</summary>
    /// <param name="signedBy">Person id of whoever signed off, this version or the one it corrects.</param>
    /// <param name="signedAt">When, UTC.</param>
    /// <param name="isUnconfirmed">Entered on the unit's behalf, which has not answered.</param>
    public async Task<UnitSubmission?> OfAsync(RosterEntry entry, ReturnRecord record, string? signedBy, DateTimeOffset? signedAt, TimeSpan? lateBy, bool isUnconfirmed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(record);
        if (record.Content is not { } content)
        {
            return null;
        }

        var signer = signedBy is null ? null : await people.FindAsync(signedBy, cancellation);
        List<ExplainedFinding> explained = [];
        foreach (var finding in record.Findings.Where(finding => finding.Severity == Severity.Explain))
        {
            if (record.Explanations.FirstOrDefault(known => known.Fingerprint == finding.Fingerprint) is { } explanation)
            {
                explained.Add(new ExplainedFinding(finding, explanation.Text));
            }
        }

        return new UnitSubmission(
            entry.Unit, record.Version, content, record.FileName, record.FileHash, signer?.Name ?? signedBy ?? "", signedAt ?? record.ReceivedAt, explained, lateBy, isUnconfirmed ? record.Correction?.Figures : null);
    }
}
