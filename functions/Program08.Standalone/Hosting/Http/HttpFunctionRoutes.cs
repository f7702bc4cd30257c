using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Program08.Standalone.Hosting.Discovery;
using Program08.Standalone.Hosting.Edge;
using Program08.Standalone.Hosting.Invocation;

namespace Program08.Standalone.Hosting.Http;

/// <summary>Builds the fixed web pipeline: the edge, routing, the functions. Nothing of the application stands in between.</summary>
internal static class HttpFunctionRoutes
{
    public static void Map(WebApplication app, IReadOnlyList<DiscoveredFunction> functions, string routePrefix, EdgeSettings edge, string? secureUrl)
    {
        // The web builder would add these two on its own as soon as their services are registered. On Azure there is neither:
        // HttpContext.User stays empty until code signs in.
        var properties = ((IApplicationBuilder)app).Properties;
        properties["__AuthenticationMiddlewareSet"] = true;
        properties["__AuthorizationMiddlewareSet"] = true;

        EdgeServices.Use(app, edge, secureUrl);
        app.UseRouting();
        var pipeline = app.Services.GetRequiredService<FunctionPipeline>();
        var inFlight = app.Services.GetRequiredService<InFlightWork>();
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(HostLog.HttpCategory);
        foreach (var function in functions.Where(f => f.Kind == TriggerKind.Http))
        {
            var pattern = routePrefix.Length == 0 ? function.Route : $"{routePrefix}/{function.Route}";
            var handler = new HttpFunctionHandler(function, pipeline, inFlight, logger);
            var route = function.HttpTrigger.Methods is { Length: > 0 } methods
                ? app.MapMethods(pattern, methods.Select(m => m.ToUpperInvariant()), handler.HandleAsync)
                : app.Map(pattern, handler.HandleAsync);
            route.WithDisplayName(function.Name);
        }
    }
}
