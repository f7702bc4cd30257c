using Program08.Functions.Hosts;
using Program08.Functions.Tests.Site;

namespace Program08.Functions.Tests.Moving;

/// <summary>A folder for the data of the sites a cycle travels between, and for its luggage.</summary>
internal sealed class Journey : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("p08-move-");
    private int files;

    public string Data(string site) => Path.Combine(folder.FullName, site);

    public string NewFile() => Path.Combine(folder.FullName, $"cycle-{++files}.zip");

    /// <summary>Stops the site and moves the cycle out; null when it arrives nowhere in particular.</summary>
    public async Task<string> ExportAsync(SimulatedSite site, string? to = null)
    {
        await site.CrashAsync();
        return await ExportAsync(site.DataFolder, to);
    }

    public async Task<string> ExportAsync(string data, string? to = null)
    {
        var file = NewFile();
        await RunAsync(["export-cycle", "ct08/2023", file, "--data", data, .. to is null ? Array.Empty<string>() : ["--to", to]]);
        return file;
    }

    public static async Task ImportAsync(string file, string data, params string[] options) => await RunAsync(["import-cycle", file, "--data", data, .. options]);

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task RunAsync(string[] words)
    {
        await using var output = new StringWriter();
        Assert.Equal(0, await DataCommands.RunAsync(StandaloneArguments.Read(words) ?? throw new ArgumentException(string.Join(' ', words)), output));
    }
}
