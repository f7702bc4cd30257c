using Microsoft.AspNetCore.Identity;
using Program08.Functions.Access;
using Program08.Pages;

namespace Program08.Functions.Demonstrations;

/// <summary>Signs in as somebody of a demonstration at one click. Where the data carries no mark of one, there is no such address.</summary>
public sealed class PlayRole(Web web, DemonstrationSite demonstration, SignInManager<Person> sessions, UserManager<Person> users)
{
    [Function(nameof(PlayRole))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "trinh-dien/vao-vai")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await demonstration.ReadAsync(cancellation) is null
            || await users.FindByIdAsync((await request.ReadFormAsync(cancellation))["person"].ToString()) is not { PasswordHash: not null } person)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        await sessions.SignInAsync(person, isPersistent: false);
        return Web.Go(PageRoutes.Home);
    }
}
