namespace Program08.Storage.Uploads;

/// <summary>SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits.</summary>
public readonly record struct ContentHash
{
    /// <exception cref="FormatException">Not 64 lower-case hexadecimal digits.</exception>
    public ContentHash(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length != 64 || value.AsSpan().IndexOfAnyExcept("0123456789abcdef") >= 0)
        {
            throw new FormatException($"'{value}' is not a SHA-256 in lower-case hexadecimal digits.");
        }

        Value = value;
    }

    public string Value { get; }

    public static ContentHash Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));

    public override string ToString() => Value;
}
