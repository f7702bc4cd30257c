using System.Security.Cryptography;
using System.Text;

namespace Program08.Functions.Mailing;

/// <summary>The Message-ID of a mail, the same at every try: a receiver that gets it twice can tell.</summary>
public static class MailMessageId
{
    private const int HashCharacters = 40;

    /// <summary>An RFC 5322 id with angle brackets. It tells nothing of cycle, unit or person.</summary>
    /// <param name="ledgerKey">See <see cref="OutgoingMail.LedgerKey"/>.</param>
    /// <param name="domain">A domain name that is ours, such as that of the sender's mailbox.</param>
    /// <exception cref="ArgumentException">The key is empty, or the domain is no domain name.</exception>
    public static string For(string ledgerKey, string domain)
    {
        ArgumentException.ThrowIfNullOrEmpty(ledgerKey);
        if (Uri.CheckHostName(domain) != UriHostNameType.Dns)
        {
            throw new ArgumentException($"'{domain}' is no domain name.", nameof(domain));
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ledgerKey)));
        return $"<{hash[..HashCharacters]}@{domain}>";
    }
}
