using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Program08.Functions.Access;

/// <summary>Identity's sign-in, with a session on the server for every ticket it gives out.</summary>
public sealed class PersonSignIn(
    Sessions sessions,
    UserManager<Person> users,
    IHttpContextAccessor accessor,
    IUserClaimsPrincipalFactory<Person> principals,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Person>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Person> confirmation)
    : SignInManager<Person>(users, accessor, principals, options, logger, schemes, confirmation)
{
    public override async Task SignInWithClaimsAsync(Person user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        ArgumentNullException.ThrowIfNull(user);
        var device = DeviceWords.Of(Context.Request.Headers.UserAgent);
        var session = await sessions.BeginAsync(user.Id, user.SecurityStamp, Sessions.IdOf(Context.User), device, Context.RequestAborted);
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, new Claim(Sessions.ClaimType, session)]);
    }

    public override async Task SignOutAsync()
    {
        if (Context.Person() is { } person && Sessions.IdOf(Context.User) is { } id)
        {
            await sessions.EndAsync(person.Id, session => session.Id == id, CancellationToken.None);
        }

        await base.SignOutAsync();
    }
}
