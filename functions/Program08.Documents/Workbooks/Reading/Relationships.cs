using System.Xml;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>A part's links to other parts.</summary>
internal sealed class Relationships
{
    private readonly Dictionary<string, (string Type, string Target)> _byId = new(StringComparer.Ordinal);

    /// <param name="part">Path of the part whose links are read; empty for the package itself.</param>
    public static Relationships Of(XlsxPackage package, string part)
    {
        var found = new Relationships();
        var slash = part.LastIndexOf('/') + 1;
        var folder = part[..slash];
        using var reader = package.Xml($"{folder}_rels/{part[slash..]}.rels");
        while (reader is not null && reader.Advance())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && reader.GetAttribute("TargetMode") != "External"
                && reader.GetAttribute("Id") is { } id
                && reader.GetAttribute("Target") is { } target)
            {
                found._byId[id] = (reader.GetAttribute("Type") ?? string.Empty, Resolve(folder, target));
            }
        }

        return found;
    }

    public string? ById(string id) => _byId.TryGetValue(id, out var link) ? link.Target : null;

    /// <summary>By the last word of the type, which is the same in both editions of the standard.</summary>
    public string? ByType(string lastWord) =>
        _byId.Values.Where(link => link.Type.EndsWith("/" + lastWord, StringComparison.Ordinal)).Select(link => link.Target).FirstOrDefault();

    internal static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var path = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }
}
