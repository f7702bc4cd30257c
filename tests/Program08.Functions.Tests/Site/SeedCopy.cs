namespace Program08.Functions.Tests.Site;

/// <summary>The seeds that ship, copied to where a test may change them.</summary>
internal static class SeedCopy
{
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <param name="folder">To be made.</param>
    /// <param name="file">The one that is changed, below the seeds.</param>
    public static async Task<string> MakeAsync(string folder, string file, Func<string, string> change)
    {
        foreach (var path in Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Shipped, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        var text = await File.ReadAllTextAsync(Path.Combine(folder, file));
        var other = change(text);
        Assert.NotEqual(text, other);
        await File.WriteAllTextAsync(Path.Combine(folder, file), other);
        return folder;
    }
}
