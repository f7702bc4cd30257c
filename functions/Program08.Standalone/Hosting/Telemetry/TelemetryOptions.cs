using Microsoft.Extensions.Configuration;

namespace Program08.Standalone.Hosting.Telemetry;

/// <summary>What the program tells of itself to machines, section <c>Telemetry</c>. Nothing leaves this machine unless it is asked for here.</summary>
public sealed class TelemetryOptions
{
    public const string Section = "Telemetry";
    private const string Grpc = "grpc";
    private const string Http = "http/protobuf";

    /// <summary>A collector's address (<c>http://localhost:4318</c>, without <c>/v1/…</c>); traces and measures go there by OTLP. Empty: nowhere.</summary>
    public string OtlpEndpoint { get; set; } = "";

    /// <summary><c>http/protobuf</c> or <c>grpc</c>.</summary>
    public string OtlpProtocol { get; set; } = Http;

    /// <summary>Sent along, as <c>name=value,name=value</c>; for a collector that wants a key.</summary>
    public string OtlpHeaders { get; set; } = "";

    /// <summary>What the collector knows this site by.</summary>
    public string ServiceName { get; set; } = "program08";

    /// <summary>Writes the log as one JSON object a line, with event id and scopes, instead of text.</summary>
    public bool JsonLog { get; set; }

    internal bool IsGrpc => OtlpProtocol == Grpc;

    /// <param name="configuration">Where the section stands.</param>
    /// <param name="problems">Gets a line for each value that is not accepted.</param>
    public static TelemetryOptions Read(IConfiguration configuration, ICollection<string> problems)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(problems);
        var options = configuration.GetSection(Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        if (options.OtlpEndpoint.Length > 0 && !(Uri.TryCreate(options.OtlpEndpoint, UriKind.Absolute, out var endpoint) && endpoint.Scheme is ("http" or "https")))
        {
            problems.Add($"{Section}:{nameof(OtlpEndpoint)} is '{options.OtlpEndpoint}'; accepted: http(s)://HOST:PORT, or nothing.");
        }

        if (options.OtlpProtocol is not (Grpc or Http))
        {
            problems.Add($"{Section}:{nameof(OtlpProtocol)} is '{options.OtlpProtocol}'; accepted: {Http}, {Grpc}.");
        }

        if (options.ServiceName.Length == 0)
        {
            problems.Add($"{Section}:{nameof(ServiceName)} is empty; accepted: any name.");
        }

        return options;
    }
}
