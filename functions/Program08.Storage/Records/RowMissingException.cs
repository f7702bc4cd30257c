namespace Program08.Storage.Records;

/// <summary>A row that must be there is not: a bug or a damaged store.</summary>
public sealed class RowMissingException : InvalidOperationException
{
    public RowMissingException(string partition, string key)
        : base($"There is no row '{key}' in '{partition}'.")
    {
    }
}
