namespace Program08.Functions.Printing;

/// <summary>Where a browser that prints without a screen is, under the usual names.</summary>
public static class Browsers
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "headless-shell"];
    private static readonly string[] WindowsFiles = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe", "Chromium/Application/chrome.exe"];

    /// <returns>Its program file; null when none is installed or none is wanted.</returns>
    public static string? Find(PrintOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Browser switch
        {
            PrintOptions.NoBrowser => null,
            { Length: > 0 } named => File.Exists(named) ? named : null,
            _ => Usual().FirstOrDefault(File.Exists),
        };
    }

    private static IEnumerable<string> Usual()
    {
        if (OperatingSystem.IsWindows())
        {
            return from folder in (Environment.SpecialFolder[])[Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86]
                   from file in WindowsFiles
                   select Path.Combine(Environment.GetFolderPath(folder), file);
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return from name in Names from folder in folders select Path.Combine(folder, name);
    }
}
