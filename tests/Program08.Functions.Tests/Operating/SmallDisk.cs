using System.Diagnostics;
using System.Globalization;

namespace Program08.Functions.Tests.Operating;

/// <summary>A file system of its own, so small that it can be filled, and one that can be made read-only. Only root may mount.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("p08-disk-");

    public SmallDisk(int megabytes) => Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "tmpfs", place.FullName);

    public string Data => Path.Combine(place.FullName, "data");

    private string Filler => Path.Combine(place.FullName, "filler");

    /// <summary>Leaves not a byte.</summary>
    public void Fill()
    {
        using var file = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Clear() => File.Delete(Filler);

    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", place.FullName);

    public void Dispose()
    {
        Run("umount", "-l", place.FullName);
        place.Delete();
    }

    internal static bool TryRun(string command, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(command, words) { RedirectStandardError = true });
        process!.WaitForExit();
        return process.ExitCode == 0;
    }

    private static void Run(string command, params string[] words)
    {
        if (!TryRun(command, words))
        {
            throw new InvalidOperationException($"{command} {string.Join(' ', words)} was refused.");
        }
    }
}
