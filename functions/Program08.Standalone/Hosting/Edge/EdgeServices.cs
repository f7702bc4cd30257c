using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Program08.Standalone.Hosting.Edge;

/// <summary>Puts the settings of the edge to work.</summary>
internal static class EdgeServices
{
    /// <summary>Reads the certificate too, so that a wrong one is found before anything is served.</summary>
    public static void Add(IServiceCollection services, EdgeSettings edge, ICollection<string> problems)
    {
        services.AddSingleton(edge);
        if (edge.HasCertificate)
        {
            TryCertificate(edge.Tls, problems);
            services.AddSingleton(provider => new ServerCertificate(edge.Tls, provider.GetRequiredService<ILoggerFactory>().CreateLogger(HostLog.HttpCategory)));
        }

        services.AddOptions<KestrelServerOptions>().Configure<IServiceProvider>((kestrel, provider) => EdgeServer.Configure(kestrel, edge.Http, provider.GetService<ServerCertificate>()));
        services.AddResponseCompression(SafeCompression.Configure);
        services.AddSingleton<IResponseCompressionProvider, SafeCompression>();
        services.Configure<ForwardedHeadersOptions>(forwarded => Believe(forwarded, edge.Proxy));
    }

    /// <summary>What stands before routing.</summary>
    /// <param name="secureUrl">The address with TLS; null when there is none.</param>
    public static void Use(IApplicationBuilder app, EdgeSettings edge, string? secureUrl)
    {
        app.UseForwardedHeaders();
        if (secureUrl is not null)
        {
            app.UseMiddleware<SecureRedirect>(secureUrl);
        }

        if (edge.Http.Compress)
        {
            app.UseResponseCompression();
        }
    }

    private static void TryCertificate(TlsOptions tls, ICollection<string> problems)
    {
        try
        {
            CertificateFile.Load(tls).Certificate.Dispose();
        }
        catch (CertificateException wrong)
        {
            problems.Add(wrong.Message);
        }
    }

    private static void Believe(ForwardedHeadersOptions forwarded, ProxyOptions proxy)
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in proxy.Networks())
        {
            forwarded.KnownIPNetworks.Add(network);
        }

        // Without anybody known the middleware believes everybody.
        forwarded.ForwardedHeaders = forwarded.KnownIPNetworks.Count == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;

        // As many as there are between us and the first that is not known.
        forwarded.ForwardLimit = null;
    }
}
