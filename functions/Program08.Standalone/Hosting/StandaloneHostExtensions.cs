using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Program08.Standalone.Hosting;

/// <summary>What can be asked of a started host.</summary>
public static class StandaloneHostExtensions
{
    /// <summary>The first address listened on, with the port really taken.</summary>
    /// <exception cref="InvalidOperationException">The host is not started.</exception>
    public static Uri GetBaseAddress(this IHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var addresses = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        var first = addresses?.FirstOrDefault() ?? throw new InvalidOperationException("The host listens on no address; start it first.");
        return new Uri(first.Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//[::]", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal));
    }
}
