using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Program08.Documents.Workbooks.Reading;

namespace Program08.Documents.Workbooks.Annotating;

/// <summary>The parts of somebody's workbook. What is not set anew goes out as it came in.</summary>
internal sealed class WorkbookParts : IDisposable
{
    private const string TypesPart = "[Content_Types].xml";

    /// <summary>A larger part is not taken apart: as a tree it would need ten times its size.</summary>
    private const long LargestTree = 16 << 20;

    // The time of day an annotation is made on says nothing; a fixed one keeps equal inputs equal.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive;
    private readonly InflationBudget _budget;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XDocument> _changed = new(StringComparer.OrdinalIgnoreCase);

    public WorkbookParts(Stream package, ReadLimits limits)
    {
        _archive = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        _budget = new InflationBudget(2 * limits.InflatedBytes, limits.Stop);
        foreach (var entry in _archive.Entries)
        {
            _entries[entry.FullName.Replace('\\', '/').TrimStart('/')] = entry;
        }
    }

    public bool Has(string part) => _changed.ContainsKey(part) || _entries.ContainsKey(part);

    /// <summary>The part as a tree to change; null when there is none, or none that can be read. Changes count after <see cref="Set"/>.</summary>
    public XDocument? Find(string part)
    {
        if (_changed.TryGetValue(part, out var known))
        {
            return known;
        }

        if (!_entries.TryGetValue(part, out var entry) || entry.Length > LargestTree)
        {
            return null;
        }

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };
        try
        {
            using var reader = XmlReader.Create(new BoundedStream(entry.Open(), _budget, int.MaxValue), settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            // Drawings of old programs are not always well-formed; such a part is carried over untouched.
            return null;
        }
    }

    public void Set(string part, XDocument content) => _changed[part] = content;

    /// <summary>The first name of the form <c>xl/comments7.xml</c> that is free.</summary>
    public string FreeName(string before, string after)
    {
        var number = 1;
        while (Has($"{before}{number}{after}"))
        {
            number++;
        }

        return $"{before}{number}{after}";
    }

    public void DeclareType(string part, string type)
    {
        var types = Types(out var space);
        if (types.Elements(space + "Override").All(known => !string.Equals((string?)known.Attribute("PartName"), "/" + part, StringComparison.OrdinalIgnoreCase)))
        {
            types.Add(new XElement(space + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", type)));
        }
    }

    public void DeclareExtension(string extension, string type)
    {
        var types = Types(out var space);
        if (types.Elements(space + "Default").All(known => !string.Equals((string?)known.Attribute("Extension"), extension, StringComparison.OrdinalIgnoreCase)))
        {
            types.AddFirst(new XElement(space + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type)));
        }
    }

    public void Write(Stream output)
    {
        using var written = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, entry) in _entries)
        {
            if (!_changed.ContainsKey(name))
            {
                using var target = New(written, entry.FullName);
                using var source = new BoundedStream(entry.Open(), _budget, int.MaxValue);
                source.CopyTo(target);
            }
        }

        foreach (var (name, content) in _changed)
        {
            using var target = New(written, name);
            content.Save(target, SaveOptions.DisableFormatting);
        }
    }

    public void Dispose() => _archive.Dispose();

    private XElement Types(out XNamespace space)
    {
        var types = Find(TypesPart) ?? throw new InvalidDataException("The package says nothing of its content types.");
        Set(TypesPart, types);
        space = types.Root!.Name.Namespace;
        return types.Root;
    }

    private static Stream New(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }
}
