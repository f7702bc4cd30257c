using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace Program08.Functions.Webhooks;

/// <summary>Hands one event over. Names are resolved here and the address looked at before it is connected to, so that a name that changes its mind leads nowhere else; redirects are not followed.</summary>
public sealed class WebhookSender : IDisposable
{
    private readonly HttpClient client;
    private readonly WebhookOptions options;

    public WebhookSender(IOptions<WebhookOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options.Value;
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = this.options.Timeout,
            MaxResponseContentBufferSize = 64 * 1024,
        };
    }

    /// <summary>Whether an address can be told at all; what its name leads to is looked at when it is told.</summary>
    public bool Accepts(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsAbsoluteUri
            && (address.Scheme == Uri.UriSchemeHttps || (options.AllowPrivateAddresses && address.Scheme == Uri.UriSchemeHttp))
            && address.UserInfo.Length == 0
            && address.Fragment.Length == 0
            && (options.AllowPrivateAddresses || !IPAddress.TryParse(address.Host.Trim('[', ']'), out var literal) || PublicAddress.Is(literal));
    }

    /// <returns>Null when it was taken, else what went wrong.</returns>
    public async Task<WebhookRefusal?> SendAsync(Uri address, string id, DateTimeOffset at, string signature, string body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", signature);
        request.Headers.UserAgent.ParseAdd("Program08-Reporting");
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return response.IsSuccessStatusCode ? null : new WebhookRefusal(new($"Máy chủ trả lời HTTP {(int)response.StatusCode}", $"HTTP {(int)response.StatusCode}"), response.StatusCode == HttpStatusCode.Gone);
        }
        catch (HttpRequestException problem)
        {
            return new WebhookRefusal(
                problem.InnerException is PrivateAddressException
                    ? new("Tên miền không dẫn đến địa chỉ công khai nào", "The name leads to no public address")
                    : new($"Không kết nối được ({problem.HttpRequestError})", $"No connection: {problem.HttpRequestError}"),
                IsForGood: false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            var seconds = options.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return new WebhookRefusal(new($"Không trả lời trong {seconds} giây", $"No answer within {seconds} s"), IsForGood: false);
        }
    }

    public void Dispose() => client.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        var allowed = options.AllowPrivateAddresses ? found : [.. found.Where(PublicAddress.Is)];
        if (allowed.Length == 0)
        {
            throw new PrivateAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class PrivateAddressException : IOException;
}
