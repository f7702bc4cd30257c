using System.Net;
using Microsoft.AspNetCore.Http;

namespace Program08.Standalone.Hosting.Edge;

/// <summary>Where TLS is served, whoever comes without it from elsewhere is sent to it. Monitors on this machine may stay.</summary>
internal sealed class SecureRedirect(RequestDelegate next, string secureUrl)
{
    private readonly int port = BindingPort(secureUrl);

    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        if (request.IsHttps || http.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from))
        {
            return next(http);
        }

        var host = port == 443 ? new HostString(request.Host.Host) : new HostString(request.Host.Host, port);
        http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        http.Response.Headers.Location = $"https://{host.ToUriComponent()}{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}{request.QueryString.ToUriComponent()}";
        return Task.CompletedTask;
    }

    private static int BindingPort(string url) => BindingAddress.Parse(url).Port;
}
