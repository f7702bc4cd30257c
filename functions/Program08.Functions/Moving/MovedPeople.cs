using Program08.Storage.Records;

namespace Program08.Functions.Moving;

/// <summary>
/// Brings the people of a cycle along. An id comes from the first mail address, so whoever is known here already under the same address is the same
/// person: they keep name, address and password, and get the roles they had there. Administrators come without that role.
/// </summary>
internal sealed class MovedPeople(PeopleRecords people)
{
    /// <exception cref="MoveException">An address of somebody new is somebody else's here: rows name people by id, so the two can't be told to be one.</exception>
    public async Task CheckAsync(IReadOnlyList<PersonRecord> travelling, CancellationToken cancellation)
    {
        foreach (var person in travelling)
        {
            if (await people.FindAsync(person.Id, cancellation) is null && await people.FindByEmailAsync(person.NormalizedEmail, cancellation) is { } other)
            {
                throw new MoveException($"{person.Email} of '{person.Name}' ({person.Id}) belongs here to '{other.Name}' ({other.Id}), who had another address first. Give one of the two another address, then import again.");
            }
        }
    }

    public async Task BringAsync(IReadOnlyList<PersonRecord> travelling, CancellationToken cancellation)
    {
        foreach (var person in travelling)
        {
            IReadOnlyList<Grant> grants = [.. person.Grants.Where(grant => grant.Role != Role.Administrator)];
            if (await people.ChangeAsync(person.Id, known => known with { Grants = [.. known.Grants.Union(grants)] }, cancellation) is null
                && !await people.AddAsync(person with { Grants = grants, Sessions = null }, cancellation))
            {
                throw new MoveException($"{person.Email} was added by somebody else meanwhile. Stop the site, then import again.");
            }
        }
    }
}
