using Microsoft.AspNetCore.Antiforgery;
using Program08.Functions.Api;
using Program08.Functions.Demonstrations;
using Program08.Pages;
using Program08.Pages.Message;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>What every page function needs: who asks, what the address names, and the answer as a page.</summary>
public sealed class Web(PageRenderer renderer, IAntiforgery antiforgery, DemonstrationSite demonstration, ILogger<Web> logger)
{
    private const string NoticeKey = "tb";

    public async Task<IResult> PageAsync<TPage>(IPageModel model, int status = StatusCodes.Status200OK)
        where TPage : Microsoft.AspNetCore.Components.ComponentBase =>
        Results.Content(await renderer.RenderAsync<TPage>(model), "text/html; charset=utf-8", statusCode: status);

    /// <summary>The frame, with a token for the page's forms and the menu of the person's roles.</summary>
    public Shell Shell(HttpRequest request, string title, bool isDemonstration = false)
    {
        ArgumentNullException.ThrowIfNull(request);
        var http = request.HttpContext;
        var person = http.Person();
        return new Shell(
            title,
            antiforgery.GetAndStoreTokens(http).RequestToken ?? "",
            person?.Name,
            person is null ? null : Menu(person, request.Path),
            Notices.Find(request.Query[NoticeKey]),
            isDemonstration || demonstration.IsDemonstration);
    }

    /// <summary>A page that says why not, or problem details for a program that asks for them.</summary>
    public async Task<IResult> MessageAsync(HttpRequest request, int status, string? detail = null, long? maximumBytes = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (ApiRequests.IsApi(request))
        {
            var usual = ApiProblem.Usual(status);
            return ApiProblem.Of(request.HttpContext, status, detail is null ? usual : usual with { Message = usual.Message with { Vi = detail } });
        }

        var message = MessageModel.OfStatus(Shell(request, ""), status, detail, request.HttpContext.TraceIdentifier, maximumBytes);
        return ProblemAnswer.IsWanted(request) ? ProblemAnswer.Of(message, status) : await PageAsync<MessagePage>(message, status);
    }

    /// <inheritdoc cref="MessageAsync(HttpRequest, int, string?, long?)"/>
    public Task<IResult> MessageAsync(HttpRequest request, int status, Failure failure)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(failure);
        return ApiRequests.IsApi(request) ? Task.FromResult(ApiProblem.Of(request.HttpContext, status, failure)) : MessageAsync(request, status, failure.Message.Vi);
    }

    /// <summary>To the sign-in page and back, or "you may not" for one who is signed in. A refusal is logged.</summary>
    public async Task<IResult> RefuseAsync(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.HttpContext.Person() is null)
        {
            return HttpMethods.IsGet(request.Method) && !ApiRequests.IsApi(request)
                ? Results.Redirect($"{PageRoutes.SignIn}?returnUrl={Uri.EscapeDataString(request.Path + request.QueryString)}")
                : await MessageAsync(request, StatusCodes.Status401Unauthorized);
        }

        FunctionsLog.Forbidden(logger, request.Method, request.Path);
        return await MessageAsync(request, StatusCodes.Status403Forbidden);
    }

    /// <summary>The refusal for one who may not, else a message: who may not see a thing is not told whether it is there.</summary>
    public Task<IResult> RefuseOrAsync(HttpRequest request, bool isAllowed, int status) => isAllowed ? MessageAsync(request, status) : RefuseAsync(request);

    public static IResult Go(string address, string? notice = null) => Results.Redirect(notice is null ? address : $"{address}?{NoticeKey}={notice}");

    /// <summary>A file somebody sent, always as an attachment: whatever it holds, opened from this address it may do nothing.</summary>
    public static IResult Attachment(HttpRequest request, Stream content, string mediaType, string fileName)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(content, mediaType, fileName);
    }

    public static PersonRecord? Person(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.HttpContext.Person();
    }

    /// <summary>The cycle the address names; null when it names none.</summary>
    public static CycleId? Cycle(HttpRequest request) => CycleId.Find(Route(request, "programme"), Route(request, "period"));

    /// <summary>The cycle that a form names as addresses do, <c>ct08/2023</c>; null when it names none.</summary>
    public static CycleId? CycleAt(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Split('/') is [var programme, var period] ? CycleId.Find(programme, period) : null;
    }

    /// <summary>The unit the address names; null when it names none.</summary>
    public static UnitCode? Unit(HttpRequest request) => TextIds.Find<UnitCode>(Route(request, "unit"));

    public static string Route(HttpRequest request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.RouteValues[name] as string ?? "";
    }

    public static int Number(HttpRequest request, string name) =>
        int.TryParse(Route(request, name), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static List<MenuLink> Menu(PersonRecord person, PathString path)
    {
        List<MenuLink> menu = [new("Việc của tôi", PageRoutes.Home, path == PageRoutes.Home)];
        if (person.Has(Role.Coordinator))
        {
            menu.Add(new("Đợt báo cáo", PageRoutes.Cycles, path.StartsWithSegments(PageRoutes.Cycles)));
        }

        if (person.Has(Role.Coordinator) || person.Has(Role.Administrator))
        {
            menu.Add(new("Quy tắc", PageRoutes.Rules, path.StartsWithSegments(PageRoutes.Rules)));
        }

        if (person.Has(Role.Administrator))
        {
            menu.Add(new("Người dùng", PageRoutes.People, path.StartsWithSegments(PageRoutes.People)));
            menu.Add(new("Thư", PageRoutes.Mails, path.StartsWithSegments(PageRoutes.Mails)));
            menu.Add(new("Kết nối", PageRoutes.ApiKeys, path.StartsWithSegments(PageRoutes.ApiKeys)));
            menu.Add(new("Tiến trình", PageRoutes.Instances, path.StartsWithSegments(PageRoutes.Instances)));
        }

        return menu;
    }
}
