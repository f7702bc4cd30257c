using Program08.Functions.Hosts.Checkup;
using Program08.Functions.Publishing;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Hosts.Data;

/// <summary>Tells from a data folder whether a document is the approved one.</summary>
internal static class VerifyReport
{
    /// <returns>0 when it is the approved one, 1 when not.</returns>
    public static async Task<int> RunAsync(DataFolder data, string path, TextWriter output)
    {
        if (!File.Exists(data.Database))
        {
            throw new DataException($"There is no {DataFolder.DatabaseName} in {data.Root}; name the folder with --data DIR.");
        }

        if (!File.Exists(path))
        {
            throw new DataException($"There is no file {Path.GetFullPath(path)}.");
        }

        using var store = new SqliteReportingStore(data.Database, new NoWriter());
#pragma warning disable RS0030 // The entry point of a host is where the real clock comes in; nothing is written here.
        var verifier = new ReportVerifier(new CycleRecords(new RecordBook(store, TimeProvider.System)));
#pragma warning restore RS0030
        await using var file = File.OpenRead(path);
        var verdict = await verifier.VerifyAsync(file, CancellationToken.None);
        await output.WriteLineAsync(verdict switch
        {
            ReportVerdict.Approved approved => Words(approved),
            ReportVerdict.NotApproved draft => $"NOT APPROVED  {draft.FileName} of {draft.Cycle.Path}, round {draft.Round}: a report that was not approved or not yet, SHA-256 {draft.ReportHash}",
            ReportVerdict.Altered altered => $"ALTERED  prints the SHA-256 of {altered.Cycle.Path}, round {altered.Round} ({altered.ReportHash}), but is not the document that was made: it was changed or saved again",
            ReportVerdict.Unknown { PrintedHash: { } hash } => $"UNKNOWN  prints SHA-256 {hash}, which no report here has",
            ReportVerdict.Unknown => "UNKNOWN  no document of a report here, and it prints no SHA-256",
            _ => throw new InvalidOperationException($"No words for {verdict.GetType().Name}."),
        });
        return verdict is ReportVerdict.Approved ? 0 : 1;
    }

    private static string Words(ReportVerdict.Approved approved)
    {
        var (what, publication) = (approved.Publication.Number == 0 ? "" : $", amendment {approved.Publication.Number}", approved.Publication);
        var amended = approved.AmendedBy is { } next ? $"; amended since by amendment {next.Number}, published {next.At:u}, report SHA-256 {next.Hash}" : "";
        return $"APPROVED  {approved.FileName} of {approved.Cycle.Path}{what}, round {publication.Round}, published {publication.At:u}, report SHA-256 {publication.Hash}{amended}";
    }
}
