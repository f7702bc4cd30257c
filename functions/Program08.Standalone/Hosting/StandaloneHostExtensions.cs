using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Program08.Standalone.Hosting;

/// <summary>What can be asked of a started host.</summary>
public static class StandaloneHostExtensions
{
    // How an address says that it means every interface; nobody can call it so.
    private static readonly string[] AnyInterface = ["//+", "//*", "//[::]", "//0.0.0.0"];

    /// <summary>The first address listened on, with the port really taken.</summary>
    /// <exception cref="InvalidOperationException">The host is not started.</exception>
    public static Uri GetBaseAddress(this IHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (!host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.IsCancellationRequested)
        {
            throw new InvalidOperationException("The host is not started, so it has no address yet.");
        }

        var addresses = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
        var first = addresses?.FirstOrDefault() ?? throw new InvalidOperationException("The host listens on no address.");
        return new Uri(AnyInterface.Aggregate(first, (address, any) => address.Replace(any, "//localhost", StringComparison.Ordinal)));
    }
}
