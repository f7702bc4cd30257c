using Program08.Storage.Records;

namespace Program08.Functions;

internal static class Actors
{
    /// <summary>Stands in histories where no person acted.</summary>
    public const string System = "system";

    /// <summary>Of one who is no longer among the people.</summary>
    public static string NameOf(string id, PersonRecord? person) => person?.Name ?? $"(đã xóa) {id}";

    extension(PeopleRecords people)
    {
        /// <summary>Those who acted, by id: neither nobody nor the system is looked for.</summary>
        public Task<Dictionary<string, PersonRecord>> FindActorsAsync(IEnumerable<string?> ids, CancellationToken cancellation) =>
            people.FindAsync(ids.OfType<string>().Where(id => id != System), cancellation);
    }
}
