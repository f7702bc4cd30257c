using System.Buffers;
using System.Security.Cryptography;

namespace Program08.Storage.Uploads;

/// <summary>SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits.</summary>
public readonly record struct ContentHash
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <exception cref="FormatException">Not 64 lower-case hexadecimal digits.</exception>
    public ContentHash(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length != 64 || value.AsSpan().ContainsAnyExcept(Digits))
        {
            throw new FormatException($"'{value}' is not a SHA-256 in lower-case hexadecimal digits.");
        }

        Value = value;
    }

    public string Value { get; }

    public static ContentHash Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    public override string ToString() => Value;
}
