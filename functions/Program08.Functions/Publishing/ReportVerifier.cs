using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Program08.Documents.Pdf;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>Tells whether a document is the approved one: documents are reproducible or kept, so their own hash decides; the hash they print tells whose they pretend to be.</summary>
public sealed partial class ReportVerifier(CycleRecords records)
{
    // The parts that print it are a few KB; nothing larger is looked into.
    private const long MostOfPart = 4 * 1024 * 1024;
    private const int MostParts = 200;
    private const long MostOfPdf = 64 * 1024 * 1024;

    /// <param name="file">Can seek.</param>
    public async Task<ReportVerdict> VerifyAsync(Stream file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
        file.Position = 0;
        var printed = await PrintedHashesAsync(file, cancellation);
        ReportVerdict.Altered? altered = null;
        foreach (var id in await records.ListCyclesAsync(cancellation))
        {
            if (await records.FindCycleAsync(id, cancellation) is not { } cycle)
            {
                continue;
            }

            for (var round = cycle.Round; round > 0; round--)
            {
                if (await records.FindReportAsync(id, round, cancellation) is not { } report)
                {
                    continue;
                }

                if ((report.Documents.FirstOrDefault(document => document.Hash == hash)?.FileName ?? await PrintNameAsync(id, report, hash, cancellation)) is { } name)
                {
                    return cycle.Published.FirstOrDefault(known => known.Round == round) is { } publication
                        ? new ReportVerdict.Approved(id, name, publication, cycle.Published.FirstOrDefault(known => known.Number == publication.Number + 1))
                        : new ReportVerdict.NotApproved(id, round, name, report.Hash);
                }

                altered ??= printed.Contains(report.Hash) ? new ReportVerdict.Altered(id, round, report.Hash) : null;
            }
        }

        return altered ?? (ReportVerdict)new ReportVerdict.Unknown(printed.FirstOrDefault());
    }

    /// <summary>The name of the report's PDF, or its summary's, when this is it; null when it is neither, or nobody asked for one yet.</summary>
    private async Task<string?> PrintNameAsync(CycleId cycle, ReportRecord report, string hash, CancellationToken cancellation)
    {
        foreach (var print in new[] { ReportPrint.Letter(report), ReportPrint.Summary(report) })
        {
            if ((await records.Book.FindAsync<PrintRecord>(CycleKeys.Partition(cycle), CycleKeys.Print(print.Document), cancellation))?.Hash == hash)
            {
                return print.FileName;
            }
        }

        return null;
    }

    private static async Task<HashSet<string>> PrintedHashesAsync(Stream file, CancellationToken cancellation)
    {
        HashSet<string> hashes = new(StringComparer.Ordinal);
        try
        {
            await using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var part in zip.Entries.Take(MostParts).Where(part => part.Length is > 0 and <= MostOfPart && (part.FullName.EndsWith(".xml", StringComparison.Ordinal) || part.FullName.EndsWith(".csv", StringComparison.Ordinal))))
            {
                using var text = new StreamReader(await part.OpenAsync(cancellation));
                hashes.UnionWith(Printed().Matches(await text.ReadToEndAsync(cancellation)).Select(match => match.Groups[1].Value));
            }
        }
        catch (InvalidDataException)
        {
            // No zip, or a broken one. What is no PDF either prints nothing that could be read, which is the answer.
            if (file.Length <= MostOfPdf)
            {
                file.Position = 0;
                var bytes = new byte[file.Length];
                await file.ReadExactlyAsync(bytes, cancellation);
                hashes.UnionWith(PdfReader.Read(bytes) is PdfReading.Readable readable ? PrintedHash.FindAll(readable.Texts) : []);
            }
        }

        return hashes;
    }

    [GeneratedRegex("SHA-256: ([0-9a-f]{64})")]
    private static partial Regex Printed();
}
