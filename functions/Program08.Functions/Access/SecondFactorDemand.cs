using Microsoft.Extensions.Options;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>Who must have a second factor by the site's settings. Whoever has none yet can do nothing but set one up, and sign out.</summary>
public sealed class SecondFactorDemand(IOptions<ReportingOptions> options)
{
    private readonly HashSet<Role> roles = [.. RolesOf(options.Value.SecondFactorFor).OfType<Role>()];

    /// <summary>The roles named, null for each word that is no role.</summary>
    internal static IReadOnlyList<Role?> RolesOf(string words) =>
        [.. words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => Enum.TryParse<Role>(word, ignoreCase: true, out var role) && char.IsLetter(word[0]) ? role : (Role?)null)];

    /// <summary>Whether this person has to have one; deputies decide as approvers do.</summary>
    public bool IsFor(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Grants.Any(grant => roles.Contains(grant.Role == Role.Deputy ? Role.Approver : grant.Role) || roles.Contains(grant.Role));
    }

    /// <summary>Whether a request has to wait until the second factor is set up.</summary>
    internal bool Holds(PersonRecord? person, string function) => person is { HasSecondFactor: false } && IsFor(person) && !IsOpen(function);

    private static bool IsOpen(string function) =>
        function is "ShowSecondFactor" or nameof(ChangeSecondFactor) or nameof(SignIn.SignOut) or nameof(ServeAsset) or nameof(ShowNotFound) or "ShowLive" or "ShowReady";
}
