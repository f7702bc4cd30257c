using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Program08.Standalone.Tests.Hosting;

/// <summary>Takes what is exported, and keeps it as it came.</summary>
internal sealed class CollectorStandIn : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, string Key, string Body)> received = new();

    private CollectorStandIn(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    public static async Task<CollectorStandIn> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var collector = new CollectorStandIn(builder.Build());
        collector.app.Run(collector.TakeAsync);
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>The texts in what came to a path; names and values stand in protobuf as they are.</summary>
    public string At(string path) => string.Concat(received.Where(one => one.Path == path).Select(one => one.Body));

    public IEnumerable<string> Keys => received.Select(one => one.Key).Distinct();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var copy = new MemoryStream();
        await http.Request.Body.CopyToAsync(copy);
        received.Enqueue((http.Request.Path, http.Request.Headers["X-Key"].ToString(), Encoding.Latin1.GetString(copy.ToArray())));
        http.Response.ContentType = "application/x-protobuf";
    }
}
