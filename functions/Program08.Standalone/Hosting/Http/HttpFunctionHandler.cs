using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Program08.Standalone.Hosting.Discovery;
using Program08.Standalone.Hosting.Invocation;

namespace Program08.Standalone.Hosting.Http;

/// <summary>Answers a request with a function.</summary>
internal sealed class HttpFunctionHandler(DiscoveredFunction function, FunctionPipeline pipeline, InFlightWork inFlight, ILogger logger)
{
    public async Task HandleAsync(HttpContext http)
    {
        using var work = inFlight.Begin();
        if (Activity.Current is { } activity)
        {
            // The function, not the path.
            activity.DisplayName = $"{http.Request.Method} {function.Name}";
        }

        try
        {
            await pipeline.RunAsync(new InvocationContext(function, http.RequestServices, http, http.RequestAborted));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            HostLog.RequestAbandoned(logger, function.Name, http.TraceIdentifier);
        }
        catch (BadHttpRequestException e)
        {
            HostLog.RequestRefused(logger, function.Name, http.TraceIdentifier, e.StatusCode, e.Message);
            await ProblemResponse.WriteAsync(http, e.StatusCode);
        }
        catch (Exception e)
        {
            HostLog.RequestFailed(logger, e, function.Name, http.TraceIdentifier);
            Activity.Current?.SetStatus(ActivityStatusCode.Error);
            await ProblemResponse.WriteAsync(http, StatusCodes.Status500InternalServerError);
        }
    }
}
