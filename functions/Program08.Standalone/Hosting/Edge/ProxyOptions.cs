using System.Net;

namespace Program08.Standalone.Hosting.Edge;

/// <summary>Whom to believe where a request came from, section <c>Proxy</c>.</summary>
public sealed class ProxyOptions
{
    public const string Section = "Proxy";

    /// <summary>
    /// Addresses and networks (<c>10.0.0.5, 10.1.0.0/16</c>) of the proxies in front: only from them are X-Forwarded-For, -Proto and -Host taken.
    /// Default: this machine. Empty: nobody.
    /// </summary>
    public string KnownAddresses { get; set; } = "127.0.0.0/8, ::1";

    internal IEnumerable<string> Problems() => Words().Where(word => Network(word) is null)
        .Select(word => $"{Section}:{nameof(KnownAddresses)} holds '{word}'; accepted: addresses and networks such as 10.0.0.5, 10.1.0.0/16, separated by ','.");

    internal IEnumerable<IPNetwork> Networks() => Words().Select(Network).OfType<IPNetwork>();

    private string[] Words() => KnownAddresses.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IPNetwork? Network(string word) => IPNetwork.TryParse(word, out var network) ? network
        : IPAddress.TryParse(word, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
