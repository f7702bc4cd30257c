using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Program08.Pages;
using Program08.Pages.Access;

namespace Program08.Functions.Access;

/// <summary>Where everybody sees where they are signed in, and ends that: one place, all others, or all.</summary>
public sealed class ManageSessions(Web web, Sessions sessions, SignInManager<Person> signIn, IOptions<ReportingOptions> options)
{
    private const string Route = "phien-dang-nhap";

    [Function("ShowSessions")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Web.Person(request) is { } person
            ? await web.PageAsync<SessionsPage>(new SessionsModel(
                web.Shell(request, "Phiên đăng nhập"),
                [.. sessions.OpenOf(person).Select(session => new SessionRow(session.Id, session.Device, session.StartedAt, session.SeenAt, session.Id == Sessions.IdOf(request.HttpContext.User)))],
                options.Value.SessionMaximum,
                []))
            : await web.RefuseAsync(request);
    }

    /// <summary><c>session</c>: an id, <c>others</c> or <c>all</c>.</summary>
    [Function("EndSessions")]
    public async Task<IResult> End([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Web.Person(request) is not { } person)
        {
            return await web.RefuseAsync(request);
        }

        var (chosen, own) = ((await request.ReadFormAsync(cancellation))["session"].ToString(), Sessions.IdOf(request.HttpContext.User));
        await sessions.EndAsync(person.Id, session => chosen == "all" || (chosen == "others" ? session.Id != own : session.Id == chosen), cancellation);
        if (chosen != "all" && chosen != own)
        {
            return Web.Go(PageRoutes.Sessions, Notices.SessionsEnded);
        }

        await signIn.SignOutAsync();
        return Web.Go(PageRoutes.SignIn, Notices.SessionsEnded);
    }

    /// <summary>For one whose telephone or computer is gone.</summary>
    [Function("EndSessionsOfPerson")]
    public async Task<IResult> EndOfPerson([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "quan-tri/nguoi-dung/{id}/dang-xuat")] HttpRequest request, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } self || !MayUse.Administer(self))
        {
            return await web.RefuseAsync(request);
        }

        // Their own are ended on their own page.
        var id = Web.Route(request, "id");
        return id != self.Id && await sessions.EndAllAsync(id, self.Id, cancellation)
            ? Web.Go(PageRoutes.People, Notices.SessionsEnded)
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }
}
