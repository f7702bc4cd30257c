using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Program08.Functions.Api;

namespace Program08.Functions.Access;

/// <summary>
/// Keeps one caller from using up what all share. Counted in the memory of this process by the machine's own clock, not the product's:
/// it guards the machine. On a host of several processes each counts for itself.
/// </summary>
public sealed class RateLimits : IDisposable
{
    private const int NetworkBits = 64;
    private readonly PartitionedRateLimiter<string> signIns;
    private readonly PartitionedRateLimiter<string> uploads;
    private readonly PartitionedRateLimiter<string> posts;
    private readonly PartitionedRateLimiter<string> programs;

    public RateLimits(IOptions<RateLimitOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        signIns = Create(options.Value.SignIns);
        uploads = Create(options.Value.Uploads);
        posts = Create(options.Value.Posts);
        programs = Create(options.Value.Programs);
    }

    /// <returns>Null when the request may go on, else how long to wait. Reading is never limited for people; programs, and who guesses keys, always are.</returns>
    internal TimeSpan? Refuse(string function, HttpContext http)
    {
        if (ApiRequests.IsApi(http.Request) && ApiRequests.HasCredentials(http.Request))
        {
            return http.ApiKey() is { } key ? Refuse(programs, key.Id) : Refuse(signIns, NetworkOf(http.Connection.RemoteIpAddress));
        }

        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            return null;
        }

        var (limiter, caller) = http.Person() is not { } person || function == nameof(SignIn)
            ? (signIns, NetworkOf(http.Connection.RemoteIpAddress))
            : (http.Request.HasFormContentType && http.Request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? uploads : posts, person.Id);
        return Refuse(limiter, caller);
    }

    public void Dispose()
    {
        signIns.Dispose();
        uploads.Dispose();
        posts.Dispose();
        programs.Dispose();
    }

    private static TimeSpan? Refuse(PartitionedRateLimiter<string> limiter, string caller)
    {
        using var lease = limiter.AttemptAcquire(caller);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    /// <summary>One household of IPv6 has a whole network of addresses, and counts once.</summary>
    internal static string NetworkOf(IPAddress? address)
    {
        if (address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
        {
            var bytes = address.GetAddressBytes();
            bytes.AsSpan(NetworkBits / 8).Clear();
            return new IPAddress(bytes).ToString();
        }

        return address?.MapToIPv4().ToString() ?? "";
    }

    private static PartitionedRateLimiter<string> Create(int aMinute) => PartitionedRateLimiter.Create<string, string>(caller => aMinute == 0
        ? RateLimitPartition.GetNoLimiter(caller)
        : RateLimitPartition.GetTokenBucketLimiter(caller, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = aMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / aMinute,
            QueueLimit = 0,
        }));
}
