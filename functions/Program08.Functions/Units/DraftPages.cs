using Program08.Functions.Access;
using Program08.Pages;
using Program08.Pages.Units;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Storage.Records;

namespace Program08.Functions.Units;

/// <summary>Puts a draft together for its page and for the page's script.</summary>
public sealed class DraftPages(Web web, CycleRecords records, PeopleRecords people, LastPeriod lastPeriod)
{
    /// <summary>The name of the control a problem is at.</summary>
    public static string NameOf(FigureKey key, TypedPart part) => part switch
    {
        TypedPart.Text => $"n.{key}",
        TypedPart.Reason => $"r.{key}",
        TypedPart.Expected => $"d.{key}",
    };

    /// <param name="unsaved">What was typed and could not be kept: shown in place of what is stored.</param>
    public async Task<DraftModel> ModelAsync(
        HttpRequest request, UnitView view, Draft draft, IReadOnlyList<DraftChange> unsaved, IReadOnlyList<DraftOutcome.Conflict> conflicts, IReadOnlyList<FormError> errors, CancellationToken cancellation)
    {
        var (cycle, unit) = (view.Plan.Id, view.Entry.Unit);
        var hands = await people.FindAsync(draft.Fields.Values.Select(kept => kept.Current.By).Concat(conflicts.Select(conflict => conflict.Theirs.By)), cancellation);
        var before = await lastPeriod.FindAsync(cycle, unit.Code, cancellation);
        var earlier = EarlierTexts.Of(before?.Content);
        var versions = (await records.ListReturnsAsync(cycle, unit.Code, cancellation)).Where(version => version.Content is not null).OrderByDescending(version => version.Version).ToList();
        var latest = versions.FirstOrDefault();
        return new DraftModel(
            web.Shell(request, $"Điền số liệu – {unit.Name.Vi}"),
            UnitPages.Head(view),
            UnitPages.UnitHead(view),
            [.. Sections(view, key => Field(key.ToString(), before?.Content.Find(key)), Text)],
            [.. ReturnTexts.Sections.Select(section => Text(ReturnTexts.Name(section).Vi, ReturnTexts.Id(section)))],
            before?.Name,
            [.. versions.Select(version => new DraftStart(version.Version, version.FileName ?? "điền trên trang", version.ReceivedAt))],
            draft.IsBegun,
            draft.SavedAt,
            draft.IsBegun && latest?.Version > draft.KnownVersion ? latest.Version : null,
            view.IsOpen,
            errors);

        DraftFieldModel Field(string id, EnteredFigure? earlier)
        {
            var stored = draft.Fields.GetValueOrDefault(id)?.Current;
            var conflict = conflicts.FirstOrDefault(conflict => conflict.Mine.Field == id);
            var typed = conflict?.Mine.Entry ?? unsaved.FirstOrDefault(change => change.Field == id)?.Entry;
            return new DraftFieldModel(
                id,
                typed ?? stored?.Entry ?? TypedEntry.Untouched,
                conflict?.Mine.SeenRevision ?? stored?.Revision ?? 0,
                earlier,
                stored is null ? null : new DraftHand(NameOf(stored.By), stored.At),
                conflict is null ? null : new DraftConflict(conflict.Theirs.Entry, conflict.Theirs.Revision, NameOf(conflict.Theirs.By), conflict.Theirs.At));
        }

        // What nobody has written in shows the words of the period before, and says so.
        DraftText Text(string name, string id)
        {
            var field = Field(id, null);
            return new DraftText(name, earlier.TryGetValue(id, out var text) && field is { Hand: null, Conflict: null } && field.Entry == TypedEntry.Untouched
                ? field with { Entry = TypedEntry.Untouched with { Text = text }, EarlierText = text }
                : field);
        }

        string NameOf(string id) => hands.GetValueOrDefault(id)?.Name ?? "Người khác trong đơn vị";
    }

    /// <summary>What the script is told: when it was kept, the revisions now seen, conflicts with both values, and what can't be read yet.</summary>
    public async Task<object> AnswerAsync(UnitView view, DraftSaved saved, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(saved);
        var hands = await people.FindAsync(saved.Conflicts.Select(conflict => conflict.Theirs.By), cancellation);
        return new
        {
            saved = PageText.Clock(saved.At),
            revisions = saved.Revisions,
            conflicts = saved.Conflicts.Select(conflict => new
            {
                field = conflict.Mine.Field,
                revision = conflict.Theirs.Revision,
                mine = DraftWords.Of(conflict.Mine.Entry),
                theirs = DraftWords.Of(conflict.Theirs.Entry),
                entry = new { n = conflict.Theirs.Entry.Text, s = DraftWords.Value(conflict.Theirs.Entry.State), r = conflict.Theirs.Entry.Reason, d = conflict.Theirs.Entry.Expected },
                by = hands.GetValueOrDefault(conflict.Theirs.By)?.Name ?? "Người khác trong đơn vị",
                at = PageText.Clock(conflict.Theirs.At),
            }),
        };
    }

    private static IEnumerable<DraftSection> Sections(UnitView view, Func<FigureKey, DraftFieldModel> field, Func<string, string, DraftText> text)
    {
        var unit = view.Entry.Unit;
        foreach (var section in view.Programme.Measures.Where(measure => AskedFigures.IsAskedOf(measure, unit)).GroupBy(TitleOf))
        {
            yield return new DraftSection(section.Key, [.. section.Select(measure => new DraftMeasure(
                measure,
                (measure as Indicator)?.Applicable(unit, view.Plan.Id.Period),
                [.. TypedReturn.FieldsOf(measure).Select(key => new DraftFigure(key, TypedReturn.IsOptional(measure, key), field(key)))],
                measure is Indicator ? [.. Remedies.Parts.Select(part => text(Remedies.Name(part).Vi, Remedies.Id(measure.Code, part)))] : []))]);
        }
    }

    private static string TitleOf(Measure measure) => measure switch
    {
        SupplementaryMeasure supplementary => supplementary.Section.Vi,
        Milestone => "Nhiệm vụ có thời hạn",
        _ => "Chỉ tiêu",
    };
}
