using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Program08.Functions.Tests.Webhooks;

internal sealed record ReceivedEvent(string Path, string Id, string Timestamp, string Signature, string Body)
{
    public string Kind => JsonNode.Parse(Body)!["type"]!.GetValue<string>();

    /// <summary>How many of the signatures are of this secret, by the words of the Standard Webhooks specification and by nothing of ours.</summary>
    public int SignedBy(string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Id}.{Timestamp}.{Body}")));
        return Signature.Split(' ').Count(known => known == expected);
    }
}
