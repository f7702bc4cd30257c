using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Program08.Storage.Records;

/// <summary>A fact in its chain: every entry's hash covers the one before, so that nothing can be changed or left out unseen.</summary>
/// <param name="Subject">The chain: <c>cycle</c>, <c>unit:008</c>, …</param>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="At">UTC.</param>
/// <param name="PreviousHash">Of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over all other fields, in lower-case hexadecimal digits.</param>
public sealed record HistoryEntry(string Subject, long Sequence, DateTimeOffset At, string Action, string By, string Detail, string PreviousHash, string Hash)
{
    public static readonly string NoHash = new('0', 64);

    public static HistoryEntry Next(string subject, long sequence, string previousHash, DateTimeOffset at, HistoryFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new(subject, sequence, at, fact.Action, fact.By, fact.Detail, previousHash, HashOf(subject, sequence, previousHash, at, fact));
    }

    /// <summary>Whether the entry is what it was when it was written.</summary>
    public bool IsSound => Hash == HashOf(Subject, Sequence, PreviousHash, At, new HistoryFact(Action, By, Detail));

    // Lengths stand before the texts: two different entries never give the same bytes.
    private static string HashOf(string subject, long sequence, string previousHash, DateTimeOffset at, HistoryFact fact)
    {
        var text = new StringBuilder();
        foreach (var part in (ReadOnlySpan<string>)[subject, sequence.ToString(CultureInfo.InvariantCulture), previousHash, at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), fact.Action, fact.By, fact.Detail])
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:").Append(part).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
