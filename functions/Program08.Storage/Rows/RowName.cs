namespace Program08.Storage.Rows;

/// <summary>Names that every store can hold: 1 to 200 characters, none of <c>/ \ # ? %</c>, no control characters. (Azure Tables, "Understanding the Table service data model".)</summary>
public static class RowName
{
    public const int MaximumLength = 200;

    /// <exception cref="ArgumentException">The name can't be a partition or a key.</exception>
    public static string Check(string name, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameter);
        if (name.Length > MaximumLength || name.AsSpan().IndexOfAny("/\\#?%") >= 0 || name.Any(char.IsControl))
        {
            throw new ArgumentException($"'{name}' can't name a row: at most {MaximumLength} characters, none of / \\ # ? % nor control characters.", parameter);
        }

        return name;
    }
}
