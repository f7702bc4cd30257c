using System.Net;
using System.Net.Sockets;

namespace Program08.EndToEnd.Tests.Running;

internal static class Port
{
    /// <summary>One that nobody listens on just now.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
