using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Hosting.Telemetry;

/// <summary>
/// Sends traces and measures of the engine, the web server and the runtime to a collector, as long as the host runs; what is left goes out at the stop.
/// No path of a request is among them: it can hold a one-time link. A collector that is away costs nothing but what it misses.
/// </summary>
internal sealed class TelemetryExport(TelemetryOptions options) : IHostedLifecycleService, IDisposable
{
    private const string WebSource = "Microsoft.AspNetCore";
    private static readonly string[] Meters = [EngineMetrics.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    // A collector that is away must not use up the time of a stop.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private TracerProvider? traces;
    private MeterProvider? measures;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder.CreateDefault().AddService(options.ServiceName, serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3));
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(EngineMetrics.Name, WebSource).AddOtlpExporter(exporter => Address(exporter, "/v1/traces")).Build();
        measures = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter(exporter => Address(exporter, "/v1/metrics")).Build();
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>While what is measured is still there to be asked.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Run(() => measures?.ForceFlush((int)Patience.TotalMilliseconds), CancellationToken.None);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(Dispose, CancellationToken.None);

    public void Dispose()
    {
        Interlocked.Exchange(ref traces, null)?.Dispose();
        Interlocked.Exchange(ref measures, null)?.Dispose();
    }

    private void Address(OtlpExporterOptions exporter, string path)
    {
        exporter.Protocol = options.IsGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri(options.IsGrpc ? options.OtlpEndpoint : options.OtlpEndpoint.TrimEnd('/') + path);
        exporter.Headers = options.OtlpHeaders.Length > 0 ? options.OtlpHeaders : null;
    }
}
