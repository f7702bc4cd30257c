using System.Buffers;

namespace Program08.Storage.Rows;

/// <summary>
/// Names that every store can hold, and that every store orders alike: 1 to 200 printable ASCII characters, none of <c>/ \ # ? %</c>.
/// The forbidden marks are those of Azure Tables ("Understanding the Table service data model"). Only ASCII, because SQLite orders by UTF-8 bytes
/// and .NET by UTF-16 units: within ASCII both are the same order.
/// </summary>
public static class RowName
{
    public const int MaximumLength = 200;

    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Except("/\\#?%")]);

    /// <exception cref="ArgumentException">The name can't be a partition or a key.</exception>
    public static string Check(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        return CheckPrefix(name, parameter);
    }

    /// <summary>As <see cref="Check"/>, but the empty prefix, which every key has, is allowed.</summary>
    /// <exception cref="ArgumentException">No key can begin so.</exception>
    public static string CheckPrefix(string prefix, string parameter)
    {
        ArgumentNullException.ThrowIfNull(prefix, parameter);
        if (prefix.Length > MaximumLength || prefix.AsSpan().ContainsAnyExcept(Allowed))
        {
            throw new ArgumentException(
                $"'{prefix}' can't name a row: at most {MaximumLength} printable ASCII characters, none of / \\ # ? %.", parameter);
        }

        return prefix;
    }

    /// <summary>Where the keys with a prefix go on that are behind one of them: for the next page.</summary>
    /// <param name="last">What follows the prefix in the last key of the page before; empty for the first page, and taken as empty when no key can have it.</param>
    public static string Behind(string prefix, string last)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentNullException.ThrowIfNull(last);
        return last.Length == 0 || prefix.Length + last.Length >= MaximumLength || last.AsSpan().ContainsAnyExcept(Allowed) ? prefix : $"{prefix}{last} ";
    }

    /// <summary>The first text, in ordinal order, behind all keys with the prefix; null when the prefix is empty and there is no such text.</summary>
    public static string? EndOf(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return prefix.Length == 0 ? null : prefix[..^1] + (char)(prefix[^1] + 1);
    }
}
