using Program08.Reporting.Returns;

namespace Program08.Functions.Units;

/// <summary>A unit's draft as it stands.</summary>
/// <param name="Head">Null for one that was simply begun by typing.</param>
/// <param name="Fields">By field id; fields nobody wrote in are not there.</param>
public sealed record Draft(DraftHead? Head, IReadOnlyDictionary<string, DraftField> Fields)
{
    public bool IsBegun => Head is not null || Fields.Count > 0;

    /// <summary>The last version the draft knows of: started from it, or made of the draft.</summary>
    public int KnownVersion => Math.Max(Head?.From ?? 0, Head?.Made ?? 0);

    public DateTimeOffset? SavedAt => Fields.Count == 0 ? null : Fields.Values.Max(kept => kept.Current.At);

    public IReadOnlyDictionary<string, TypedEntry> Entries => Fields.ToDictionary(kept => kept.Key, kept => kept.Value.Current.Entry);
}
