using System.Security.Authentication;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Program08.Standalone.Hosting.Edge;

/// <summary>Tells the web server its limits and its certificate.</summary>
internal static class EdgeServer
{
    // As long as the server's own; enough for a radio link to find its speed.
    private static readonly TimeSpan BodyGrace = TimeSpan.FromSeconds(5);

    public static void Configure(KestrelServerOptions kestrel, HttpOptions http, ServerCertificate? certificate)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        limits.MaxRequestHeadersTotalSize = http.MaximumHeaderBytes;
        limits.MaxConcurrentConnections = http.MaximumConnections;
        limits.KeepAliveTimeout = http.KeepAliveTimeout;
        limits.RequestHeadersTimeout = http.HeadersTimeout;
        limits.MinRequestBodyDataRate = http.LeastBodyRate == 0 ? null : new MinDataRate(http.LeastBodyRate, BodyGrace);
        if (certificate is null)
        {
            return;
        }

        kestrel.ConfigureHttpsDefaults(https =>
        {
            https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;

            // The selector must be there for the server to start; the context, set for each connection, also sends the intermediate certificates.
            https.ServerCertificateSelector = (_, _) => certificate.Current.TargetCertificate;
            https.OnAuthenticate = (_, tls) =>
            {
                tls.ServerCertificateSelectionCallback = null;
                tls.ServerCertificateContext = certificate.Current;
            };
        });
    }
}
