using System.Xml.Linq;

namespace Program08.Functions.Api.Description;

/// <summary>What the comments in the code say of the answers' types: the compiler writes them beside the assembly. Where the files are missing, the document has no such words.</summary>
internal sealed class ApiComments
{
    private readonly Dictionary<string, string> summaries = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Parameter), string> parameters = [];

    public ApiComments()
    {
        foreach (var assembly in (Type[])[typeof(ApiComments), typeof(Reporting.Words.Failure)])
        {
            var file = Path.Combine(AppContext.BaseDirectory, $"{assembly.Assembly.GetName().Name}.xml");
            foreach (var member in File.Exists(file) ? XDocument.Load(file).Descendants("member") : [])
            {
                Read(member);
            }
        }
    }

    public string? Of(Type type) => summaries.GetValueOrDefault($"T:{NameOf(type)}");

    /// <param name="property">As the C# type names it; a record's parameter is described where the record is.</param>
    public string? Of(Type type, string property) => parameters.GetValueOrDefault((NameOf(type), property)) ?? summaries.GetValueOrDefault($"P:{NameOf(type)}.{property}");

    /// <summary>A value of an enumeration.</summary>
    public string? OfValue(Type type, string value) => summaries.GetValueOrDefault($"F:{NameOf(type)}.{value}");

    private void Read(XElement member)
    {
        var name = member.Attribute("name")?.Value ?? "";
        if (member.Element("summary") is { } summary)
        {
            summaries[name] = Text(summary);
        }

        // A record's parameters stand with its constructor, or with the type.
        var type = name.StartsWith("T:", StringComparison.Ordinal) ? name[2..] : name.StartsWith("M:", StringComparison.Ordinal) && name.IndexOf(".#ctor", StringComparison.Ordinal) is > 0 and var end ? name[2..end] : null;
        foreach (var parameter in type is null ? [] : member.Elements("param"))
        {
            parameters[(type!, parameter.Attribute("name")?.Value ?? "")] = Text(parameter);
        }
    }

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Text(XElement element) => string.Join(' ', string.Concat(element.Nodes().Select(Plain)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => (see.Attribute("cref")?.Value ?? see.Attribute("langword")?.Value ?? "").Split('.')[^1],
        XElement element => string.Concat(element.Nodes().Select(Plain)),
        _ => "",
    };
}
