namespace Program08.Functions.Hosts.Data;

/// <summary>What a backup says of itself, in its last entry: a file without it was not finished.</summary>
/// <param name="Format">1.</param>
/// <param name="CreatedAt">UTC; when the database was copied.</param>
/// <param name="DatabaseHash">SHA-256 of the database file.</param>
/// <param name="Uploads">How many.</param>
/// <param name="Missing">Files that rows refer to and that could not be found; null for none.</param>
internal sealed record BackupManifest(int Format, string Product, DateTimeOffset CreatedAt, string DatabaseHash, int Uploads, int Keys, IReadOnlyList<string>? Missing = null)
{
    public const string EntryName = "backup.json";
    public const int CurrentFormat = 1;
}
