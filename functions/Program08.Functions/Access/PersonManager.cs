using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>
/// Identity's manager, with lock-out by the product's clock and counted on the stored row: the platform's own takes the machine's clock, and of
/// guesses made at the same moment it counts one.
/// </summary>
public sealed class PersonManager(
    PeopleRecords people,
    TimeProvider time,
    IUserStore<Person> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<Person> hasher,
    IEnumerable<IUserValidator<Person>> userValidators,
    IEnumerable<IPasswordValidator<Person>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<UserManager<Person>> logger)
    : UserManager<Person>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    public override Task<bool> IsLockedOutAsync(Person user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(user.LockoutEnd > time.GetUtcNow());
    }

    public override async Task<IdentityResult> AccessFailedAsync(Person user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (await people.ChangeAsync(user.Id, Failed) is not { } changed)
        {
            return IdentityResult.Failed(ErrorDescriber.ConcurrencyFailure());
        }

        user.AccessFailedCount = changed.AccessFailedCount;
        user.LockoutEnd = changed.LockoutEnd;
        return IdentityResult.Success;
    }

    private PersonRecord Failed(PersonRecord person)
    {
        var now = time.GetUtcNow();
        return person.LockoutEnd > now ? person
            : person.AccessFailedCount + 1 < Options.Lockout.MaxFailedAccessAttempts ? person with { AccessFailedCount = person.AccessFailedCount + 1 }
            : person with { AccessFailedCount = 0, LockoutEnd = now + Options.Lockout.DefaultLockoutTimeSpan };
    }
}
