using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>What an import does to one person.</summary>
/// <param name="Known">As they are now; null for one who is new.</param>
/// <param name="Row">First row of them in the file.</param>
public sealed record PlannedPerson(PersonChange Change, PersonRecord? Known, int Row)
{
    /// <summary>Whether nothing of them changes.</summary>
    public bool IsUnchanged => Known is not null && Change is { Name: null, Phone: null, Given.Count: 0, Taken.Count: 0 };
}
