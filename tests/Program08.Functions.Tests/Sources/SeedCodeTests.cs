using System.Text.Json;
using System.Text.RegularExpressions;

namespace Program08.Functions.Tests.Sources;

/// <summary>Nothing of one programme is in the code: its codes, and those of its indicators and units, stand in the seeds alone. Comments may take them as examples.</summary>
public sealed partial class SeedCodeTests
{
    private static readonly IReadOnlyList<(string Path, string Text)> Sources =
        [.. Repository.Files("functions", ".cs", ".razor").Select(file => (file.Path, Comment().Replace(file.Text, "")))];

    [Fact]
    public void NoProgrammeOrIndicator_IsNamedInTheCode()
    {
        var codes = Programmes().SelectMany(programme => new[] { "indicators", "supplementaryMeasures" }.SelectMany(list => programme.GetProperty(list).EnumerateArray()).Select(Code)
            .Concat([Code(programme), programme.GetProperty("mark").GetString()!])).ToList();

        Assert.True(codes.Count > 60);
        Assert.Empty(Naming(codes));
    }

    [Fact]
    public void NoUnit_IsNamedInTheCode()
    {
        var units = SeedFiles("units").SelectMany(file => Read(file).EnumerateArray()).ToList();
        var codes = units.Select(Code).ToList();

        // Codes of digits alone are only a unit's where they stand by themselves as a text.
        Assert.True(codes.Count > 150);
        Assert.Empty(Naming(codes.Where(code => !code.All(char.IsAsciiDigit)).Concat(units.Select(unit => unit.GetProperty("name").GetProperty("vi").GetString()!))));
        Assert.Empty(Naming(codes.Where(code => code.All(char.IsAsciiDigit)).Select(code => $"\"{code}\"")));
    }

    [Fact]
    public void NoPlace_IsNamedInTheCode() => Assert.Empty(Naming(Programmes().Select(programme => programme.GetProperty("letterhead").GetProperty("place").GetString()!)));

    private static IEnumerable<string> Naming(IEnumerable<string> words) => words.SelectMany(word =>
    {
        var alone = new Regex($@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(word)}(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
        return Sources.Where(file => alone.IsMatch(file.Text)).Select(file => $"{file.Path}: {word}");
    });

    private static IEnumerable<JsonElement> Programmes() => SeedFiles("programmes").Select(Read);

    private static IEnumerable<string> SeedFiles(string folder) => Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds", folder), "*.json", SearchOption.AllDirectories);

    private static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return document.RootElement.Clone();
    }

    private static string Code(JsonElement entry) => entry.GetProperty("code").GetString()!;

    [GeneratedRegex(@"(^|\s)//.*$|@\*.*?\*@", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
