using System.Text.RegularExpressions;

namespace Program08.Documents.Pdf;

/// <summary>The hash that our documents print at their foot, in text that a reader brings without white space.</summary>
public static partial class PrintedHash
{
    // A text layer that was recognized from a scan mistakes a letter here and there; another hash differs in almost all of them.
    private const int MostMistaken = 12;
    private const int Told = 12;

    /// <summary>Every hash that stands after its name, in the order found; lower case.</summary>
    public static IReadOnlyList<string> FindAll(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return [.. texts.SelectMany(text => Printed().Matches(text)).Select(match => match.Groups[1].Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Holds what stands in a paper against the hash it should print.</summary>
    /// <returns>Whether that was read; else the first one that is another's, null when there is none but misread ones.</returns>
    public static (bool IsRead, string? Other) Compare(IEnumerable<string> texts, string expected)
    {
        var printed = FindAll(texts);
        return printed.Contains(expected) ? (true, null) : (false, printed.FirstOrDefault(hash => !IsMisread(hash, expected)));
    }

    /// <summary>Enough of a hash to tell it from another by eye.</summary>
    public static string Beginning(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return hash[..Told];
    }

    /// <summary>Whether one may be the other, misread.</summary>
    public static bool IsMisread(string found, string expected)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(expected);
        return found.Length == expected.Length && found.Zip(expected).Count(pair => pair.First != pair.Second) <= MostMistaken;
    }

    [GeneratedRegex("SHA-?256:?([0-9a-fA-F]{64})(?![0-9a-fA-F])")]
    private static partial Regex Printed();
}
