using Program08.Pages.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Validation;
using Program08.Storage.Records;

namespace Program08.Functions.Units;

/// <summary>What the coordinator did to single figures of a unit's return, as pages and mails tell it.</summary>
public sealed class Corrections(CycleRecords records, Catalogue catalogue, PeopleRecords people)
{
    /// <summary>The notes of the last send-back; empty when there are none or the return was signed off anew.</summary>
    public async Task<IReadOnlyList<NotedFigure>> NotedAsync(CyclePlan plan, UnitReport unit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(unit);
        if (unit is not { SentBackReason: not null, Notes: { Count: > 0 } notes })
        {
            return [];
        }

        var programme = await catalogue.PinnedProgrammeAsync(plan.Id, cancellation);
        var latest = await records.FindReturnAsync(plan.Id, unit.Unit, unit.LatestVersion, cancellation);
        var isNew = unit.LatestVersion > unit.SubmittedVersion && unit.CheckedVersion == unit.LatestVersion;
        return
        [
            .. notes.Where(note => programme.Find(note.Figure.Measure) is not null).Select(note => new NotedFigure(
                programme.Find(note.Figure.Measure)!, note.Figure, latest?.Content?.Find(note.Figure), note.Text, !isNew || IsOpen(latest, note))),
        ];
    }

    /// <summary>The version that waits for the unit's word; null when none does.</summary>
    public async Task<CorrectionNotice?> PendingAsync(CyclePlan plan, UnitReport unit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(unit);
        if (!unit.AwaitsConfirmation || await records.FindReturnAsync(plan.Id, unit.Unit, unit.CorrectionVersion, cancellation) is not { Correction: { } facts, Content: { } content })
        {
            return null;
        }

        var programme = await catalogue.PinnedProgrammeAsync(plan.Id, cancellation);
        var before = (await records.FindReturnAsync(plan.Id, unit.Unit, unit.SubmittedVersion, cancellation))?.Content;
        var by = await people.FindAsync(facts.By, cancellation);
        return new CorrectionNotice(
            unit.CorrectionVersion,
            by?.Name ?? "Chuyên viên điều phối",
            facts.CalledBy,
            facts.CalledAt,
            facts.Reason,
            [.. facts.Figures.Select(key => content.Find(key)).Where(figure => figure is not null && programme.Find(figure.Key.Measure) is not null)
                .Select(figure => new CorrectedFigure(programme.Find(figure!.Key.Measure)!, figure, before?.Find(figure.Key)))]);
    }

    private static bool IsOpen(ReturnRecord? latest, FigureNote note) =>
        latest?.Findings.Any(finding => finding.Rule.StartsWith(SendBackNotes.RulePrefix, StringComparison.Ordinal) && finding.Place.Figure == note.Figure
            && latest.Explanations.All(explanation => explanation.Fingerprint != finding.Fingerprint)) != false;
}
