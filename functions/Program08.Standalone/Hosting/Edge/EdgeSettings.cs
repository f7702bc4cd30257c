using Microsoft.Extensions.Configuration;

namespace Program08.Standalone.Hosting.Edge;

/// <summary>All that is said of the outer edge: sections <see cref="HttpOptions"/>, <see cref="TlsOptions"/> and <see cref="ProxyOptions"/>.</summary>
public sealed record EdgeSettings(HttpOptions Http, TlsOptions Tls, ProxyOptions Proxy)
{
    /// <param name="configuration">Where the sections stand.</param>
    /// <param name="urls">The addresses listened on.</param>
    /// <param name="problems">Gets a line for each value that is not accepted.</param>
    /// <exception cref="InvalidOperationException">A value is not of its kind; the message names it.</exception>
    public static EdgeSettings Read(IConfiguration configuration, IReadOnlyCollection<string> urls, ICollection<string> problems)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(urls);
        ArgumentNullException.ThrowIfNull(problems);
        var settings = new EdgeSettings(
            configuration.GetSection(HttpOptions.Section).Get<HttpOptions>() ?? new HttpOptions(),
            configuration.GetSection(TlsOptions.Section).Get<TlsOptions>() ?? new TlsOptions(),
            configuration.GetSection(ProxyOptions.Section).Get<ProxyOptions>() ?? new ProxyOptions());
        foreach (var problem in settings.Http.Problems().Concat(settings.Proxy.Problems()).Concat(settings.TlsProblems(urls)))
        {
            problems.Add(problem);
        }

        return settings;
    }

    internal bool HasCertificate => Tls.CertificateFile.Length > 0;

    internal static bool IsSecure(string url) => url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> TlsProblems(IReadOnlyCollection<string> urls)
    {
        if (urls.FirstOrDefault(IsSecure) is { } secure && !HasCertificate)
        {
            yield return $"urls holds {secure}, but there is no certificate; set Tls:CertificateFile, or leave TLS to a proxy and listen on http://.";
        }

        if (HasCertificate && !urls.Any(IsSecure))
        {
            yield return $"Tls:CertificateFile is {Tls.CertificateFile}, but no address in urls begins with https://; accepted: such an address, or no certificate.";
        }
    }
}
