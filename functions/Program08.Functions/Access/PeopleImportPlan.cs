using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>What importing a list of people would do, before anything is done.</summary>
/// <param name="Refused">A person of whom one line is refused stays wholly as they are.</param>
public sealed record PeopleImportPlan(IReadOnlyList<PlannedPerson> People, IReadOnlyList<RefusedLine> Refused)
{
    public IReadOnlyList<PersonChange> Changes => [.. People.Where(person => !person.IsUnchanged).Select(person => person.Change)];

    /// <summary>What was shown, in one word: a plan made again of the same lines has the same only while it would do the same.</summary>
    public string Seal => PeopleRecords.HashOf(StoredJson.Write(Changes) + StoredJson.Write(Refused.Select(refused => refused.Line.Row)));
}
