using System.Text.RegularExpressions;
using Program08.Functions.Tests.Sources;

namespace Program08.Functions.Tests.Hosts;

/// <summary>As much of a Bicep file as its declarations say; no compiler is at hand where these tests run.</summary>
internal sealed partial class BicepFile
{
    public const string Folder = "infra/azure";

    private BicepFile(string path)
    {
        Path = path;
        Text = File.ReadAllText(System.IO.Path.Combine(Repository.Root, Folder, path));
        Parameters = Parameter().Matches(Text).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Success, StringComparer.Ordinal);
        Outputs = [.. Output().Matches(Text).Select(match => match.Groups[1].Value)];
        Resources = [.. Resource().Matches(Text).Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Index))];
        Modules = [.. Module().Matches(Text).Select(match => (match.Groups[1].Value, match.Groups[2].Value, Given(Block(match.Index + match.Length - 1))))];
    }

    /// <summary>Below <see cref="Folder"/>.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>By name: whether it has a default.</summary>
    public IReadOnlyDictionary<string, bool> Parameters { get; }

    public IReadOnlyList<string> Outputs { get; }

    public IReadOnlyList<(string Symbol, string Type, string Version, int Index)> Resources { get; }

    /// <summary>Symbol, file relative to this one, names of the parameters given.</summary>
    public IReadOnlyList<(string Symbol, string File, IReadOnlyList<string> Given)> Modules { get; }

    public static BicepFile Read(string path) => new(path.Replace('\\', '/'));

    public static IReadOnlyList<BicepFile> All() =>
        [.. Repository.Files(Folder, ".bicep").Select(file => Read(System.IO.Path.GetRelativePath(Folder, file.Path)))];

    /// <summary>The text from an opening brace to its closing one.</summary>
    public string Block(int open)
    {
        var depth = 0;
        for (var index = open; index < Text.Length; index++)
        {
            depth += Text[index] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return Text[open..(index + 1)];
            }
        }

        throw new FormatException($"{Path}: a brace is never closed.");
    }

    private static IReadOnlyList<string> Given(string module)
    {
        var start = module.IndexOf("  params: {", StringComparison.Ordinal);
        return start < 0 ? [] : [.. Assignment().Matches(module[start..]).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex(@"^param (\w+) \w+( = .+)?$", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^output (\w+) ", RegexOptions.Multiline)]
    private static partial Regex Output();

    [GeneratedRegex(@"^resource (\w+) '([^@']+)@([^']+)' = ", RegexOptions.Multiline)]
    private static partial Regex Resource();

    [GeneratedRegex(@"^module (\w+) '([^']+)' = (?:if \(\w+\) )?\{", RegexOptions.Multiline)]
    private static partial Regex Module();

    [GeneratedRegex(@"^    (\w+): ", RegexOptions.Multiline)]
    private static partial Regex Assignment();
}
