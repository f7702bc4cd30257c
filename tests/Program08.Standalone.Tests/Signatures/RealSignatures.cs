using System.Text.RegularExpressions;

namespace Program08.Standalone.Tests.Signatures;

/// <summary>The signatures of the real packages, as kept in real-signatures.txt: by full type name, the declaration and the members.</summary>
internal sealed partial class RealSignatures
{
    private readonly ILookup<string, string> _lines;

    private RealSignatures(ILookup<string, string> lines)
    {
        _lines = lines;
    }

    public static RealSignatures Load() => new(File.ReadLines(PathOf("real-signatures.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => Notes().Replace(line, ""))
        .Select(line => line.Split(": ", 2))
        .ToLookup(parts => parts[0], parts => parts[1]));

    /// <summary>Short names of all public types in the namespaces that function code imports.</summary>
    public static IReadOnlySet<string> LoadNames() => File.ReadLines(PathOf("real-names.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .SelectMany(line => line.Split(": ", 2)[1].Split(' '))
        .Select(name => name.Split('`')[0])
        .ToHashSet();

    public bool Knows(string type) => _lines.Contains(type);

    /// <summary>Null for a class of extension methods, whose declaration is not listed.</summary>
    public string? DeclarationOf(string type) => _lines[type].FirstOrDefault(line => line[0] == '!');

    public IEnumerable<string> MembersOf(string type) => _lines[type].Where(line => line[0] != '!');

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Signatures", file);

    /// <summary>What stands behind a signature: the assembly, and why it is obsolete.</summary>
    [GeneratedRegex(@"   (//.*|\[[A-Za-z.]+\])$")]
    private static partial Regex Notes();
}
