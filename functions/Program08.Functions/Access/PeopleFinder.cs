using Microsoft.AspNetCore.Identity;
using Program08.Documents.Wording;
using Program08.Pages.Access;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>Reads the people whom the administrator's page shows: everybody where they are few, a page or those who are looked for where they are many.</summary>
public sealed class PeopleFinder(PeopleRecords people, CycleRecords records, ILookupNormalizer normalizer)
{
    /// <returns>The people, and how to find others; null for that when they are all.</returns>
    public async Task<(IReadOnlyList<PersonRecord> Shown, PeopleSearch? Search)> FindAsync(IQueryCollection query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var everyone = await people.ListPageAsync("", PeopleSearch.MaximumUnpaged + 1, cancellation);
        if (everyone.Count <= PeopleSearch.MaximumUnpaged)
        {
            return (everyone, null);
        }

        var text = query[PeopleSearch.TextKey].ToString().Trim().Normalize();
        if (text.Length > 0)
        {
            return (text.Contains('@', StringComparison.Ordinal)
                ? await people.FindByEmailAsync(normalizer.NormalizeEmail(text), cancellation) is { } person ? [person] : []
                : [.. (await people.FindAsync(await OfUnitsAsync(text, cancellation), cancellation)).Values], new PeopleSearch(text, null));
        }

        var page = await people.ListPageAsync(query[PeopleSearch.AfterKey].ToString(), PeopleSearch.PeoplePerPage + 1, cancellation);
        return page.Count > PeopleSearch.PeoplePerPage
            ? ([.. page.Take(PeopleSearch.PeoplePerPage)], new PeopleSearch("", page[PeopleSearch.PeoplePerPage - 1].Id))
            : (page, new PeopleSearch("", null));
    }

    /// <summary>Ids of the people of the units that are so called, by the plans of cycles, which are kept in memory.</summary>
    private async Task<IReadOnlyList<string>> OfUnitsAsync(string text, CancellationToken cancellation)
    {
        var folded = PlainText.Fold(text);
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (var id in await records.ListCyclesAsync(cancellation))
        {
            var roster = (await records.FindPlanAsync(id, cancellation))?.Roster ?? [];
            ids.UnionWith(roster.Where(entry => entry.Unit.Code.Value == text || PlainText.Fold(entry.Unit.Name.Vi).Contains(folded, StringComparison.Ordinal))
                .SelectMany(entry => entry.Reporters.Concat(entry.Signers).Concat(entry.Superiors ?? [])));
        }

        return [.. ids.Take(PeopleSearch.PeoplePerPage)];
    }
}
