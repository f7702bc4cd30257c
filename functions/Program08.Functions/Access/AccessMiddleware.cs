using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Program08.Functions.Api;
using Program08.Functions.Approvals;
using Program08.Functions.Demonstrations;
using Program08.Functions.Moving;
using Program08.Functions.Units;
using Program08.Pages;
using Program08.Pages.Message;
using Program08.Reporting.Cycles;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>
/// Stands before every HTTP function: the request's id, safe headers, who it is, how often they ask, the form token of whatever changes something. It sits in the function
/// middleware and not in a pipeline, because the worker's pipeline is fixed. Never registered for orchestrations: one await there breaks them.
/// It also sets the context accessor that <see cref="SignInManager{TUser}"/> asks: functions do not run in the request's own flow, where it would be set.
/// </summary>
public sealed class AccessMiddleware : IFunctionsWorkerMiddleware
{
    // What people type fits many times over; files come as multipart, under the limit of uploads.
    private const long LargestForm = 1024 * 1024;

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        var accessor = http.RequestServices.GetRequiredService<IHttpContextAccessor>();
        accessor.HttpContext = http;
        try
        {
            await AnswerAsync(context, http, next);
        }
        finally
        {
            accessor.HttpContext = null;
        }
    }

    private static async Task AnswerAsync(FunctionContext context, HttpContext http, FunctionExecutionDelegate next)
    {
        var logger = http.RequestServices.GetRequiredService<ILogger<AccessMiddleware>>();
        using var scope = logger.BeginScope("RequestId:{RequestId}", RequestIds.Settle(http));
        SetHeaders(http);
        LimitForm(http);
        try
        {
            await http.RequestServices.GetRequiredService<DemonstrationSite>().ReadAsync(http.RequestAborted);
            await IdentifyAsync(http, context.FunctionDefinition.Name);
            if (http.RequestServices.GetRequiredService<RateLimits>().Refuse(context.FunctionDefinition.Name, http) is { } wait)
            {
                FunctionsLog.TooOften(logger, context.FunctionDefinition.Name);
                http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                await RefuseAsync(http, StatusCodes.Status429TooManyRequests);
                return;
            }

            if (http.ApiKey() is null && http.RequestServices.GetRequiredService<SecondFactorDemand>().Holds(http.Person(), context.FunctionDefinition.Name))
            {
                FunctionsLog.SecondFactorDemanded(logger, context.FunctionDefinition.Name, http.Person()!.Id);
                await DemandSecondFactorAsync(http);
                return;
            }

            if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
            {
                if (ApiRequests.IsApi(http.Request))
                {
                    // Only with a key, which no browser sends by itself: there is no form whose token could be checked.
                    if (http.ApiKey() is null)
                    {
                        await RefuseAsync(http, StatusCodes.Status401Unauthorized);
                        return;
                    }
                }
                else if (!ChecksItsForm(context.FunctionDefinition.Name, http.Request) && !await HasTokenAsync(http))
                {
                    FunctionsLog.BadToken(logger, context.FunctionDefinition.Name);
                    await RefuseAsync(http, StatusCodes.Status400BadRequest);
                    return;
                }

                if (await MoveAsync(http) is { } move)
                {
                    await TellMovedAsync(http, move);
                    return;
                }
            }

            await next(context);
        }
        catch (CycleMovedException moved)
        {
            // Not seen above: the cycle went away just now.
            await TellMovedAsync(http, moved.Move);
        }
        catch (BadHttpRequestException refused)
        {
            // The server's own limits, met while the body came in: too large, too slow, cut off.
            await RefuseAsync(http, refused.StatusCode);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !http.RequestAborted.IsCancellationRequested)
        {
            FunctionsLog.RequestFailed(logger, http.TraceIdentifier, problem);
            await RefuseAsync(http, StatusCodes.Status500InternalServerError);
        }
    }

    private static Task DemandSecondFactorAsync(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method) || ProblemAnswer.IsWanted(http.Request) || ApiRequests.IsApi(http.Request))
        {
            return RefuseAsync(http, StatusCodes.Status403Forbidden);
        }

        http.Response.Redirect(PageRoutes.SecondFactor);
        return Task.CompletedTask;
    }

    /// <summary>
    /// The uploads alone are read part by part, never buffered: <see cref="StreamedForm"/> checks its token before it looks at the file. Any other
    /// function takes the same kind of form too, and would do as it says.
    /// </summary>
    private static bool ChecksItsForm(string function, HttpRequest request) =>
        function is nameof(SendReturn) or Evidence.AddName or SignedCopies.AddName or RecordPaper.AddName or ImportPeople.SendName && request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    private static async Task<bool> HasTokenAsync(HttpContext http)
    {
        try
        {
            return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        }
        catch (AntiforgeryValidationException unread) when (unread.InnerException is BadHttpRequestException refused)
        {
            // Not a matter of the token: the form itself is too large or came too slowly.
            ExceptionDispatchInfo.Throw(refused);
            throw;
        }
        catch (AntiforgeryValidationException)
        {
            // A form that can't be read carries no token.
            return false;
        }
    }

    /// <summary>Where the cycle that the address names was moved to; null when it goes on here, or whoever asks is nobody to be told.</summary>
    private static async Task<CycleMove?> MoveAsync(HttpContext http) =>
        http.Person() is not null && Web.Cycle(http.Request) is { } cycle && await http.RequestServices.GetRequiredService<CycleRecords>().FindCycleAsync(cycle, http.RequestAborted) is { Moved: { } move }
            ? move
            : null;

    private static Task TellMovedAsync(HttpContext http, CycleMove move) => AnswerAsync(http, StatusCodes.Status409Conflict, new MessageModel(
        ShellOf(http, MovedWords.Heading), StateTone.Warning, MovedWords.Heading, [MovedWords.Of(move)], new MenuLink("Về trang Việc của tôi", PageRoutes.Home)));

    private static void LimitForm(HttpContext http)
    {
        if (http.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) != true && !ApiRequests.IsApi(http.Request)
            && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit && !(limit.MaxRequestBodySize < LargestForm))
        {
            limit.MaxRequestBodySize = LargestForm;
        }
    }

    private static void SetHeaders(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";

        // As the form token wants it: with less, antiforgery overrides it on every page, and says so in the log.
        headers.CacheControl = "no-cache, no-store";
        if (http.Request.IsHttps || http.RequestServices.GetRequiredService<IOptions<ReportingOptions>>().Value.IsSecure)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }
    }

    private static async Task IdentifyAsync(HttpContext http, string function)
    {
        if (ApiRequests.IsApi(http.Request) && ApiRequests.HasCredentials(http.Request))
        {
            var keys = http.RequestServices.GetRequiredService<ApiKeys>();
            if (ApiRequests.Token(http.Request) is { } token && await keys.FindAsync(token, http.RequestAborted) is { } key)
            {
                http.SetApiKey(key);
                await keys.NoteUseAsync(key, function, http.RequestAborted);
            }

            return;
        }

        var result = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (result is not { Succeeded: true, Principal: { } principal })
        {
            return;
        }

        var users = http.RequestServices.GetRequiredService<UserManager<Person>>();
        var sessions = http.RequestServices.GetRequiredService<Sessions>();
        if (users.GetUserId(principal) is { } id
            && await http.RequestServices.GetRequiredService<PeopleRecords>().FindAsync(id, http.RequestAborted) is { } person
            && principal.FindFirst(users.Options.ClaimsIdentity.SecurityStampClaimType)?.Value == person.SecurityStamp
            && sessions.Find(person, principal) is { } session)
        {
            await sessions.SeeAsync(person, session, http.RequestAborted);
            http.User = principal;
            http.SetPerson(await http.RequestServices.GetRequiredService<Absences>().TodayAsync(person, http.RequestAborted));
        }
    }

    private static Task RefuseAsync(HttpContext http, int status)
    {
        long? limit = status == StatusCodes.Status413PayloadTooLarge ? http.RequestServices.GetRequiredService<IOptions<ReportingOptions>>().Value.MaximumUploadBytes : null;
        return AnswerAsync(http, status, MessageModel.OfStatus(ShellOf(http, ""), status, reference: http.TraceIdentifier, maximumBytes: limit));
    }

    private static Shell ShellOf(HttpContext http, string title) => new(title, IsDemonstration: http.RequestServices.GetRequiredService<DemonstrationSite>().IsDemonstration);

    private static async Task AnswerAsync(HttpContext http, int status, MessageModel message)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        if (ApiRequests.IsApi(http.Request))
        {
            var usual = ApiProblem.Usual(status);
            await ApiProblem.Of(http, status, status == StatusCodes.Status409Conflict ? new Failure("CYCLE_MOVED", usual.Message with { Vi = string.Join(' ', message.Lines) }) : usual).ExecuteAsync(http);
            return;
        }

        if (ProblemAnswer.IsWanted(http.Request))
        {
            await ProblemAnswer.Of(message, status).ExecuteAsync(http);
            return;
        }

        var html = await http.RequestServices.GetRequiredService<PageRenderer>().RenderAsync<MessagePage>(message);
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(html, http.RequestAborted);
    }
}
