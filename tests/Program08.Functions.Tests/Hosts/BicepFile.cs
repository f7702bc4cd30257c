using System.Text.RegularExpressions;
using Program08.Functions.Tests.Sources;

namespace Program08.Functions.Tests.Hosts;

/// <summary>A Bicep file as it is written.</summary>
internal sealed partial class BicepFile
{
    public const string Folder = "infra/azure";

    private BicepFile(string path)
    {
        Path = path;
        Text = File.ReadAllText(System.IO.Path.Combine(Repository.Root, Folder, path));
        Resources = [.. Resource().Matches(Text).Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Index))];
    }

    /// <summary>Below <see cref="Folder"/>.</summary>
    public string Path { get; }

    public string Text { get; }

    public IReadOnlyList<(string Symbol, string Type, int Index)> Resources { get; }

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

    [GeneratedRegex(@"^resource (\w+) '([^@']+)@[^']+' = ", RegexOptions.Multiline)]
    private static partial Regex Resource();
}
