using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Program08.Functions.Webhooks;

/// <summary>Signs events as the Standard Webhooks specification says: <c>v1,</c> and the HMAC-SHA-256 over id, time and body, one for each secret.</summary>
internal static class WebhookSignature
{
    public const string Prefix = "whsec_";
    private const int SecretBytes = 32;

    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <param name="secrets">As they are handed out.</param>
    public static string Of(IEnumerable<string> secrets, string id, DateTimeOffset at, string body)
    {
        var signed = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.{body}"));
        return string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), signed))}"));
    }
}
