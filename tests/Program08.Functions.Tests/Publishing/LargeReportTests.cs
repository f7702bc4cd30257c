using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Program08.Documents.Reports;
using Program08.Functions.Publishing;
using Program08.Functions.Tests.Cycles;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Consolidation;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Publishing;

/// <summary>A report with more figures than its workbook takes.</summary>
public sealed class LargeReportTests
{
    private const string Report = "/bao-cao/ct08/2023";
    private const string File = Report + "/1/nguon-so-lieu.zip";

    [Fact]
    public async Task Sources_AreAFileOfTheirOwn_NamedInTheDocuments_VerifiedLikeThem_AndNotMailed()
    {
        await using var site = await SimulatedSite.StartAsync(Before, settings: ("Program08:MaximumReportFigures", "10"));
        var town = await PublishedTown.Async(site, "008");
        using var reader = await town.SignedInAsync("reader");
        using var reporter = await town.SignedInAsync("reporter-008");

        var file = await reader.DownloadAsync(File);
        Assert.Equal(HttpStatusCode.Forbidden, (await reporter.GetAsync(File)).Status);
        var report = await town.ReportAsync();
        var frozen = Assert.Single(report.Documents, ReportFiles.IsSources);
        Assert.Equal(("bao-cao-ct08-2023-nguon-so-lieu.zip", "application/zip", Convert.ToHexStringLower(SHA256.HashData(file)), (long)file.Length), (frozen.FileName, frozen.ContentType, frozen.Hash, frozen.Length));
        Assert.Contains($"href=\"{File}\"", (await reader.GetAsync(Report)).Html, StringComparison.Ordinal);
        using (var zip = new ZipArchive(new MemoryStream(file)))
        {
            Assert.Equal(SourcesOf(report.Report), zip.Entries.Where(entry => entry.FullName.StartsWith("CT08-", StringComparison.Ordinal)).Sum(Lines));
        }

        var workbook = await reader.DownloadAsync($"{Report}/1/xlsx");
        Assert.Contains(frozen.Hash, TextOf(workbook), StringComparison.Ordinal);
        Assert.Contains(frozen.Hash, TextOf(await reader.DownloadAsync($"{Report}/1/docx")), StringComparison.Ordinal);

        var verifier = new ReportVerifier(town.Get<CycleRecords>());
        Assert.Equal(frozen.FileName, Assert.IsType<ReportVerdict.Approved>(await verifier.VerifyAsync(new MemoryStream(file), default)).FileName);
        Assert.IsType<ReportVerdict.Approved>(await verifier.VerifyAsync(new MemoryStream(workbook), default));
        Assert.IsType<ReportVerdict.Altered>(await verifier.VerifyAsync(new MemoryStream(Repacked(file)), default));
        Assert.All((await town.LedgerAsync()).Where(mail => mail.Attachments.Count > 0), mail => Assert.DoesNotContain(mail.Attachments, ReportFiles.IsSources));
        Assert.Contains(await town.LedgerAsync(), mail => mail.Attachments.Count == 2);
    }

    [Fact]
    public async Task RowOfALargeReport_IsPacked_AndReadAsItWas()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await PublishedTown.Async(site, "008");
        var report = await town.ReportAsync();
        var plain = StoredJson.Write(report);

        var packed = StoredJson.WriteLarge(report, plain.Length / 2);

        Assert.Equal(plain, StoredJson.WriteLarge(report));
        Assert.InRange(packed.Length, 1, plain.Length / 3);
        Assert.DoesNotContain("CT08-05", packed, StringComparison.Ordinal);
        Assert.Equal(plain, StoredJson.Write(StoredJson.Read<ReportRecord>(packed)));
        Assert.Equal(report.Hash, ReportHash.Of(StoredJson.Read<ReportRecord>(packed).Report));
    }

    private static int SourcesOf(CityReport report) => CityReportSources.Count(report);

    private static int Lines(ZipArchiveEntry table)
    {
        using var text = new StreamReader(table.Open());
        return text.ReadToEnd().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).SkipWhile(line => !line.StartsWith("SHA-256: ", StringComparison.Ordinal)).Skip(2).Count();
    }

    private static string TextOf(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var text = new StreamReader(entry.Open(), Encoding.UTF8);
            return text.ReadToEnd();
        }));
    }

    /// <summary>The same tables in another package.</summary>
    private static byte[] Repacked(byte[] package)
    {
        using var memory = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package)))
        using (var to = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var source = entry.Open();
                using var target = to.CreateEntry(entry.FullName).Open();
                source.CopyTo(target);
            }
        }

        return memory.ToArray();
    }
}
