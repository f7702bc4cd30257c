using System.IO.Compression;
using Program08.Functions.Hosts;
using Program08.Functions.Hosts.Data;
using Program08.Functions.Tests.Cycles;
using Program08.Functions.Tests.Site;
using Program08.Storage.Records;
using Program08.Storage.Uploads;

namespace Program08.Functions.Tests.Operating;

/// <summary>Whether a document is the approved one is told by its bytes, not by what it prints.</summary>
public sealed class VerifyReportTests
{
    [Fact]
    public async Task Documents_AreToldApart()
    {
        await using var site = await SimulatedSite.StartAsync(Moments.Before);
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        await site.ToAsync(Moments.January(10, 9));
        await town.SubmitAsync("008");
        await site.ToAsync(Moments.January(22, 9));
        var report = await town.ReportAsync();
        await town.SendForApprovalAsync();
        var files = await FilesAsync(town, report);

        Assert.Equal(["docx", "xlsx"], files.Keys.Order(StringComparer.Ordinal));
        foreach (var file in files.Values)
        {
            Assert.Equal((1, "NOT APPROVED"), await VerdictAsync(site, file));
        }

        await town.DecideAsync(approved: true);
        foreach (var file in files.Values)
        {
            Assert.Equal((0, "APPROVED"), await VerdictAsync(site, file));
            Assert.Equal((1, "ALTERED"), await VerdictAsync(site, SavedAgain(file)));
        }

        var other = Path.Combine(site.DataFolder, "khac.xlsx");
        await File.WriteAllTextAsync(other, "not a workbook");
        Assert.Equal((1, "UNKNOWN"), await VerdictAsync(site, other));
    }

    [Fact]
    public async Task AFileOrFolderThatIsMissing_IsNamed()
    {
        await using var site = await SimulatedSite.StartAsync(Moments.Before);
        Assert.Contains("khong-co.docx", (await Assert.ThrowsAsync<DataException>(() => VerdictAsync(site, Path.Combine(site.DataFolder, "khong-co.docx")))).Message, StringComparison.Ordinal);
        Assert.Null(StandaloneArguments.Read(["verify-report"]));
    }

    private static async Task<Dictionary<string, string>> FilesAsync(Town town, ReportRecord report)
    {
        Dictionary<string, string> files = [];
        foreach (var document in report.Documents)
        {
            var path = Path.Combine(Directory.CreateTempSubdirectory("p08-report-").FullName, document.FileName);
            await using var content = await town.Get<IUploadStore>().OpenAsync(new ContentHash(document.Hash), default) ?? throw new InvalidOperationException("A frozen document is missing.");
            await using var file = File.Create(path);
            await content.CopyToAsync(file);
            files.Add(Path.GetExtension(path)[1..], path);
        }

        return files;
    }

    // As a program does that opens and saves it: the same parts, packed anew.
    private static string SavedAgain(string path)
    {
        var copy = path + ".copy";
        using var from = ZipFile.OpenRead(path);
        using var to = ZipFile.Open(copy, ZipArchiveMode.Create);
        foreach (var part in from.Entries)
        {
            using var source = part.Open();
            using var target = to.CreateEntry(part.FullName, CompressionLevel.SmallestSize).Open();
            source.CopyTo(target);
        }

        return copy;
    }

    private static async Task<(int Code, string Word)> VerdictAsync(SimulatedSite site, string file)
    {
        await using var output = new StringWriter();
        var code = await DataCommands.RunAsync(StandaloneArguments.Read(["verify-report", file, "--data", site.DataFolder])!, output);
        return (code, output.ToString().Split("  ")[0]);
    }
}
