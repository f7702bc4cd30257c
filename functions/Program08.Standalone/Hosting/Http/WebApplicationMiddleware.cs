using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Program08.Standalone.Hosting.Invocation;

namespace Program08.Standalone.Hosting.Http;

/// <summary>
/// The place in the function pipeline where the web begins: shows the HttpContext to the middleware after it, and executes the function's result when
/// all of that has returned. So headers can still be set after <c>next</c>, and errors of rendering are not seen by middleware. The context accessor
/// is empty, as in the worker, where a function runs in the flow of its invocation and not in that of the request.
/// </summary>
internal static class WebApplicationMiddleware
{
    public static FunctionExecutionDelegate Wrap(FunctionExecutionDelegate next) => context =>
        context.Features.Get<InvocationContext>() is { Http: { } http } invocation ? RunAsync(invocation, http, next) : next(context);

    private static async Task RunAsync(InvocationContext invocation, HttpContext http, FunctionExecutionDelegate next)
    {
        if (http.RequestServices.GetService<IHttpContextAccessor>() is { } accessor)
        {
            accessor.HttpContext = null;
        }

        invocation.Items[InvocationContext.HttpContextKey] = http;
        await next(invocation);
        if (!http.RequestAborted.IsCancellationRequested)
        {
            await ExecuteResultAsync(invocation.Result, http);
        }
    }

    /// <summary>Nothing returned leaves the response as the function wrote it.</summary>
    private static Task ExecuteResultAsync(object? result, HttpContext http) => result switch
    {
        null => Task.CompletedTask,
        IResult ours => ours.ExecuteAsync(http),
        IActionResult action => action.ExecuteResultAsync(ActionContextOf(http)),
        _ => new ObjectResult(result).ExecuteResultAsync(ActionContextOf(http)),
    };

    private static ActionContext ActionContextOf(HttpContext http) => new(http, http.GetRouteData(), new ActionDescriptor());
}
