using Program08.Functions.Access;
using Program08.Pages;
using Program08.Pages.Access;
using Program08.Storage.Records;

namespace Program08.Functions.Demonstrations;

/// <summary>The people of a demonstration as its sign-in page offers them.</summary>
public sealed class RolesToPlay(DemonstrationSite demonstration, PeopleRecords people, Catalogue catalogue)
{
    /// <summary>Null on a real site.</summary>
    public async Task<DemonstrationRoles?> ReadAsync(CancellationToken cancellation)
    {
        if (await demonstration.ReadAsync(cancellation) is not { } mark)
        {
            return null;
        }

        var everyone = (await people.ListAsync(cancellation)).Where(person => person.PasswordHash is not null && person.Grants.Count > 0).ToList();
        return new DemonstrationRoles(
            mark.Title,
            mark.Password,
            [.. everyone.Where(person => person.Grants.All(grant => grant.Unit is null)).OrderBy(person => person.Grants[0].Role).ThenBy(person => person.Grants[0].Level)
                .Select(person => new Choice(person.Id, $"{person.Name} ({string.Join(", ", person.Grants.Select(grant => RoleChoices.Words(grant, catalogue.Units)))})"))],
            [.. everyone.Select(person => (Person: person, Unit: catalogue.Units.FirstOrDefault(unit => person.Grants.Any(grant => grant.Unit == unit.Code.Value)))).Where(known => known.Unit is not null)
                .OrderBy(known => RoleChoices.Group(known.Unit!.Kind), StringComparer.Ordinal).ThenBy(known => known.Unit!.Code.Value, StringComparer.Ordinal).ThenBy(known => known.Person.Grants[0].Role)
                .Select(known => new Choice(known.Person.Id, known.Person.Name, RoleChoices.Group(known.Unit!.Kind)))]);
    }
}
