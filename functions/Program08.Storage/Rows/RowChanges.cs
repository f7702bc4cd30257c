namespace Program08.Storage.Rows;

/// <summary>The rules of a commit that hold in every store, checked before anything is sent.</summary>
public static class RowChanges
{
    /// <summary>The most changes one commit can hold; the limit of an Azure Tables transaction.</summary>
    public const int Maximum = 100;

    /// <exception cref="ArgumentException">A name breaks the rules of <see cref="RowName"/>, a key occurs twice, or there are no or more than 100 changes.</exception>
    public static void Check(string partition, IReadOnlyList<RowChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        RowName.Check(partition, nameof(partition));
        if (changes.Count is 0 or > Maximum)
        {
            throw new ArgumentException($"A commit holds 1 to {Maximum} changes, not {changes.Count}.", nameof(changes));
        }

        var keys = new HashSet<string>(changes.Count, StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (!keys.Add(RowName.Check(change.Key, nameof(changes))))
            {
                throw new ArgumentException($"Key '{change.Key}' occurs twice in one commit.", nameof(changes));
            }
        }
    }
}
