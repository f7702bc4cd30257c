using Program08.Reporting.Units;

namespace Program08.Reporting.Returns;

/// <summary>
/// One field of a unit's draft, a row of its own: several people fill in one form and only meet where they change the same field. The last values are
/// kept, so that it can be told whether a person changed a field or merely still has an older value on the screen.
/// </summary>
/// <param name="Field">A figure's key, or a text section's id.</param>
/// <param name="Values">Oldest first; at least one.</param>
public sealed record DraftField(UnitCode Unit, string Field, IReadOnlyList<DraftValue> Values)
{
    private const int MostValues = 20;

    public DraftValue Current => Values[^1];

    /// <summary>What becomes of a field when somebody saves it.</summary>
    /// <param name="stored">Null when nobody has written in the field yet.</param>
    /// <param name="change">What the person sends, and which revision they had before them.</param>
    public static DraftOutcome Decide(DraftField? stored, UnitCode unit, DraftChange change, string by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(change);
        var current = stored?.Current;
        if (change.Entry == (current?.Entry ?? TypedEntry.Untouched))
        {
            return new DraftOutcome.Kept(current?.Revision ?? 0);
        }

        if (current is not null && change.SeenRevision != current.Revision)
        {
            var seen = change.SeenRevision == 0 ? TypedEntry.Untouched : stored?.Values.FirstOrDefault(value => value.Revision == change.SeenRevision)?.Entry;
            return seen == change.Entry ? new DraftOutcome.Kept(current.Revision) : new DraftOutcome.Conflict(change, current);
        }

        var next = new DraftValue((current?.Revision ?? 0) + 1, change.Entry, by, at);
        return new DraftOutcome.Written(new DraftField(unit, change.Field, [.. (stored?.Values ?? []).TakeLast(MostValues - 1), next]));
    }
}
