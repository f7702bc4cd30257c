using System.Globalization;
using System.Xml.Linq;

namespace Program08.Documents.Workbooks.Annotating;

/// <summary>A part's links to others, to be read and added to.</summary>
internal sealed class PartLinks
{
    private static readonly XNamespace Space = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly WorkbookParts _parts;
    private readonly string _folder;
    private readonly string _name;
    private readonly XDocument _links;

    public PartLinks(WorkbookParts parts, string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        (_parts, _folder, _name) = (parts, part[..slash], $"{part[..slash]}_rels/{part[slash..]}.rels");
        _links = parts.Find(_name) ?? new XDocument(new XElement(Space + "Relationships"));
    }

    /// <summary>By the last word of the type, which is the same in both editions of the standard.</summary>
    public string? PartOf(string lastWord) => Links.FirstOrDefault(link => TypeOf(link).EndsWith("/" + lastWord, StringComparison.Ordinal)) is { } found
        ? PathOf(found)
        : null;

    public string? PartById(string? id) => Links.FirstOrDefault(link => (string?)link.Attribute("Id") == id) is { } found ? PathOf(found) : null;

    public string? IdOf(string part) => (string?)Links.FirstOrDefault(link => string.Equals(PathOf(link), part, StringComparison.OrdinalIgnoreCase))?.Attribute("Id");

    /// <returns>The id of the new link.</returns>
    public string Add(string part, string type)
    {
        var ids = Links.Select(link => (string?)link.Attribute("Id")).ToHashSet(StringComparer.Ordinal);
        var number = 1;
        while (ids.Contains(Name(number)))
        {
            number++;
        }

        _links.Root!.Add(new XElement(
            _links.Root.Name.Namespace + "Relationship",
            new XAttribute("Id", Name(number)),
            new XAttribute("Type", type),
            new XAttribute("Target", "/" + part)));
        _parts.Set(_name, _links);
        return Name(number);

        static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"rIdP08{number}");
    }

    private IEnumerable<XElement> Links => _links.Root!.Elements().Where(link => link.Name.LocalName == "Relationship" && (string?)link.Attribute("TargetMode") != "External");

    private static string TypeOf(XElement link) => (string?)link.Attribute("Type") ?? string.Empty;

    private string PathOf(XElement link) => Reading.Relationships.Resolve(_folder, (string?)link.Attribute("Target") ?? string.Empty);
}
