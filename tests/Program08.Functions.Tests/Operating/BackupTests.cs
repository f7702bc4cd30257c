using System.IO.Compression;
using Azure.Storage.Blobs;
using Program08.Functions.Hosts;
using Program08.Functions.Hosts.Data;
using Program08.Functions.Tests.Cycles;
using Program08.Functions.Tests.Site;
using Program08.Storage.Tests;

namespace Program08.Functions.Tests.Operating;

/// <summary>Backup beside a working site, restored elsewhere, proved, damaged, continued.</summary>
public sealed class BackupTests
{
    private static readonly DateTime Start = new(2023, 12, 28, 9, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime Mending = new(2024, 1, 18, 10, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime Consolidated = new(2024, 1, 22, 9, 0, 0, DateTimeKind.Unspecified);

    [Fact]
    public async Task Backup_WhileUploadsAndTurnsRun_IsWholeEveryTime()
    {
        using var copy = new CopiedData();
        string hash;
        await using (var site = await SimulatedSite.StartAsync(Start))
        {
            using var cycle = new WalkingCycle(site);
            await SendFirstAsync(site, cycle);
            var mending = MendAsync(site, cycle);
            while (!mending.IsCompleted)
            {
                await RunAsync(["backup", Path.ChangeExtension(copy.Backup, $"{Guid.NewGuid():N}.zip"), "--data", site.DataFolder]);
            }

            await mending;
            hash = await cycle.HashAsync();
        }

        Assert.Equal(64, hash.Length);
        var backups = Directory.GetFiles(Path.GetDirectoryName(copy.Backup)!, "*.zip");
        Assert.NotEmpty(backups);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(copy.Backup)!, "*.part"));
        foreach (var backup in backups)
        {
            await RunAsync(["restore", backup, "--data", copy.Data]);
            await RunAsync(["verify", "--data", copy.Data]);
            Directory.Delete(copy.Data, recursive: true);
        }
    }

    [Fact]
    public async Task Restored_InTheMiddleOfACycle_EndsWithTheReportOfTheOriginal()
    {
        using var copy = new CopiedData();
        string hash;
        await using (var site = await SimulatedSite.StartAsync(Start))
        {
            using var cycle = new WalkingCycle(site);
            await SendFirstAsync(site, cycle);
            await RunAsync(["backup", copy.Backup, "--data", site.DataFolder]);
            await MendAsync(site, cycle);
            hash = await cycle.HashAsync();
        }

        await RunAsync(["restore", copy.Backup, "--data", copy.Data]);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
            Assert.Equal(default, (File.GetUnixFileMode(copy.Data) | File.GetUnixFileMode(copy.Backup)) & others);
        }

        await using var restored = await SimulatedSite.StartAsync(new DateTime(2024, 1, 15, 9, 0, 0, DateTimeKind.Unspecified), data: copy.Data);
        using var again = new WalkingCycle(restored);
        await MendAsync(restored, again);

        Assert.Equal(64, hash.Length);
        Assert.Equal(hash, await again.HashAsync());
    }

    [Fact]
    public async Task Verify_SaysExactlyWhatIsDamaged()
    {
        using var copy = new CopiedData();
        await using (var site = await SimulatedSite.StartAsync(Start))
        {
            using var cycle = new WalkingCycle(site);
            await SendFirstAsync(site, cycle);
            await MendAsync(site, cycle);
            await RunAsync(["backup", copy.Backup, "--data", site.DataFolder]);
        }

        await RunAsync(["restore", copy.Backup, "--data", copy.Data]);
        var uploads = copy.Uploads;
        Assert.True(uploads.Count >= 2);
        await File.AppendAllTextAsync(uploads[0], "x");
        File.Delete(uploads[1]);
        Assert.Equal(1, copy.Change("UPDATE reporting_rows SET json = replace(json, '\"sequence\":2', '\"sequence\":3') WHERE key = 'history:unit:008:00000002'"));

        var (code, output) = await TryAsync(["verify", "--data", copy.Data]);

        Assert.Equal(1, code);
        Assert.Contains(Path.GetFileName(uploads[0]) + ": the content has SHA-256", output, StringComparison.Ordinal);
        Assert.Contains($"refers to the file {Path.GetFileName(uploads[1])}, which is missing", output, StringComparison.Ordinal);
        Assert.Contains("cycle:ct08:2023 history of unit:008: broken at unit:008 #3", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OntoAFolderThatIsNotEmpty_OrOfNoBackup_IsRefused()
    {
        using var copy = new CopiedData();
        Directory.CreateDirectory(copy.Data);
        await using (var zip = await ZipFile.OpenAsync(copy.Backup, ZipArchiveMode.Create))
        {
            zip.CreateEntry("uploads/../../elsewhere");
        }

        var foreign = await Assert.ThrowsAsync<DataException>(() => RunAsync(["restore", copy.Backup, "--data", copy.Data]));
        Assert.Contains("no backup of this program", foreign.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(copy.Data));

        await File.WriteAllTextAsync(Path.Combine(copy.Data, "mine.txt"), "");
        var full = await Assert.ThrowsAsync<DataException>(() => RunAsync(["restore", copy.Backup, "--data", copy.Data]));
        Assert.Contains("is not empty", full.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_ABackupCutShort_IsRefusedAndLeavesNothing()
    {
        using var copy = new CopiedData();
        await using (var site = await SimulatedSite.StartAsync(Start))
        {
            await RunAsync(["backup", copy.Backup, "--data", site.DataFolder]);
        }

        var bytes = await File.ReadAllBytesAsync(copy.Backup);
        await File.WriteAllBytesAsync(copy.Backup, bytes[..(bytes.Length / 2)]);

        await Assert.ThrowsAsync<DataException>(() => RunAsync(["restore", copy.Backup, "--data", copy.Data]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(copy.Data));
    }

    [Fact]
    public async Task Backup_OfUploadsInBlobStorage_HoldsThem_AndRestoreFillsAnotherContainer()
    {
        using var copy = new CopiedData();
        var azurite = new AzuriteFixture();
        await azurite.InitializeAsync();
        try
        {
            var connection = $"--Uploads:ConnectionString={azurite.ConnectionString}";
            await using (var site = await SimulatedSite.StartAsync(Start, settings: [("Uploads:ConnectionString", azurite.ConnectionString), ("Uploads:Container", "first")]))
            {
                using var cycle = new WalkingCycle(site);
                await SendFirstAsync(site, cycle);
                await RunAsync(["backup", copy.Backup, "--data", site.DataFolder, connection, "--Uploads:Container=first"]);
                await RunAsync(["verify", "--data", site.DataFolder, connection, "--Uploads:Container=first"]);
            }

            await RunAsync(["restore", copy.Backup, "--data", copy.Data, connection, "--Uploads:Container=second"]);
            var second = new BlobContainerClient(azurite.ConnectionString, "second");
            var names = second.GetBlobs().Select(blob => blob.Name).ToList();
            Assert.NotEmpty(names);
            Assert.Equal(names.Order(StringComparer.Ordinal), copy.Uploads.Select(file => Path.GetFileName(file)!));

            // From the container alone: what is missing there, or is not what its name says, is told.
            Directory.Delete(Path.Combine(copy.Data, "uploads"), recursive: true);
            await RunAsync(["verify", "--data", copy.Data, connection, "--Uploads:Container=second"]);
            await second.GetBlobClient(names[0]).UploadAsync(BinaryData.FromString("another content"), overwrite: true);
            var (changed, told) = await TryAsync(["verify", "--data", copy.Data, connection, "--Uploads:Container=second"]);
            await second.GetBlobClient(names[0]).DeleteAsync();
            var (gone, missing) = await TryAsync(["backup", copy.Backup + "2", "--data", copy.Data, connection, "--Uploads:Container=second"]);

            Assert.Equal((1, 1), (changed, gone));
            Assert.Contains($"blob {names[0]}: the content has SHA-256", told, StringComparison.Ordinal);
            Assert.Contains($"MISSING  the file {names[0]}", missing, StringComparison.Ordinal);
        }
        finally
        {
            await azurite.DisposeAsync();
        }
    }

    private static async Task SendFirstAsync(SimulatedSite site, WalkingCycle cycle)
    {
        await cycle.SetUpAsync();
        await cycle.PlanAsync();
        await site.ToAsync(new DateTime(2024, 1, 15, 9, 0, 0, DateTimeKind.Unspecified));
        await cycle.SendFirstAsync();
    }

    private static async Task MendAsync(SimulatedSite site, WalkingCycle cycle)
    {
        await site.ToAsync(Mending);
        await cycle.MendAndSignOffAsync();
        await site.ToAsync(Consolidated);
        await cycle.CoordinatorPerson.SignInAsync(WalkingCycle.Coordinator, WalkingCycle.Password);
    }

    private static async Task RunAsync(string[] words)
    {
        var (code, output) = await TryAsync(words);
        Assert.True(code == 0, output);
    }

    private static async Task<(int Code, string Output)> TryAsync(string[] words)
    {
        await using var output = new StringWriter();
        return (await DataCommands.RunAsync(StandaloneArguments.Read(words)!, output), output.ToString());
    }
}
