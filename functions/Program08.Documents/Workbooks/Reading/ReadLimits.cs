namespace Program08.Documents.Workbooks.Reading;

/// <summary>
/// How much a file may ask of the reader. A return is some hundred cells; the limits leave room for what people keep beside them and
/// still hold any file to about a second and some tens of megabytes.
/// </summary>
/// <param name="FileBytes">Of the file as it came.</param>
/// <param name="Entries">Parts in the package.</param>
/// <param name="DirectoryBytes">Of the package's table of contents.</param>
/// <param name="InflatedBytes">Of all parts read, counted while they are inflated: what the package says of itself is not believed.</param>
/// <param name="RunBytes">Between two tags: one text or attribute.</param>
/// <param name="Sheets">In the workbook.</param>
/// <param name="Cells">In all sheets, rows counted too.</param>
/// <param name="SharedCharacters">In the table of shared strings.</param>
/// <param name="Time">For the whole file.</param>
internal sealed record ReadLimits(
    long FileBytes,
    int Entries,
    int DirectoryBytes,
    long InflatedBytes,
    int RunBytes,
    int Sheets,
    int Cells,
    int SharedCharacters,
    TimeSpan Time)
{
    /// <summary>Ends the reading of one file: its time is up, or nobody waits for it any more.</summary>
    public CancellationToken Stop { get; init; }

    public static ReadLimits Default { get; } = new(
        FileBytes: 20 << 20,
        Entries: 1_000,
        DirectoryBytes: 1 << 20,
        InflatedBytes: 160 << 20,
        RunBytes: 1 << 20,
        Sheets: 100,
        Cells: 3_000_000,
        SharedCharacters: 8_000_000,
        Time: TimeSpan.FromSeconds(15));
}
