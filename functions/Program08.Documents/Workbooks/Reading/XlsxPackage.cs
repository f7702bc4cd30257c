using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>A zip package whose every read is counted.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly InflationBudget _budget;
    private readonly ReadLimits _limits;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private List<string>? _types;

    private XlsxPackage(ZipArchive archive, ReadLimits limits)
    {
        _archive = archive;
        _limits = limits;
        _budget = new InflationBudget(limits.InflatedBytes, limits.Stop);
        foreach (var entry in archive.Entries)
        {
            if (!_entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
            {
                throw Refusals.Broken();
            }
        }
    }

    /// <exception cref="WorkbookRefusedException">Not a workbook without macros, links and embedded objects.</exception>
    public static XlsxPackage Open(MemoryStream file, ReadLimits limits)
    {
        var bytes = file.GetBuffer().AsSpan(0, (int)file.Length);
        CheckDirectory(bytes, limits);
        var package = new XlsxPackage(new ZipArchive(file, ZipArchiveMode.Read), limits);
        package.RefuseOtherKinds();
        return package;
    }

    /// <summary>Whether it is a package of the other standard, .ods.</summary>
    public bool IsOpenDocument => Has("content.xml") && Has("mimetype");

    /// <summary>Paths of all parts.</summary>
    public IEnumerable<string> Names => _entries.Keys;

    public bool Has(string part) => _entries.ContainsKey(part);

    public bool HasAny(string folder) => _entries.Keys.Any(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>Null when there is no such part.</summary>
    public XmlReader? Xml(string part)
    {
        if (!_entries.TryGetValue(part, out var entry))
        {
            return null;
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,

            // Not for waiting: a reader made so takes its bytes in pieces of 64 KB instead of 4.
            Async = true,
        };
        return XmlReader.Create(new BoundedStream(entry.Open(), _budget, _limits.RunBytes), settings);
    }

    public void Dispose() => _archive.Dispose();

    /// <summary>The library loads the whole table of contents at once, so its size is looked at first.</summary>
    private static void CheckDirectory(ReadOnlySpan<byte> file, ReadLimits limits)
    {
        var at = file.LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || file.Length - at < 22)
        {
            throw Refusals.Broken();
        }

        var count = BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 10)..]);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 16)..]);
        if (offset != uint.MaxValue && offset > at)
        {
            throw Refusals.Broken();
        }

        // A table written in the large form (zip64) belongs to packages far beyond the limits.
        if (count > limits.Entries || offset == uint.MaxValue || at - offset > limits.DirectoryBytes)
        {
            throw Refusals.TooMuch("thành phần bên trong", "parts");
        }
    }

    private void RefuseOtherKinds()
    {
        WorkbookRefusedException? refusal = 0 switch
        {
            _ when Has("xl/vbaProject.bin") || HasAny("xl/macrosheets/") || Declares("macroEnabled", "vbaProject", "macrosheet") => Refusals.Macros(),
            _ when Has("xl/workbook.bin") => Refusals.OtherKind("bảng tính nhị phân (.xlsb)", "a binary workbook (.xlsb)"),
            _ when HasAny("word/") => Refusals.OtherKind("văn bản Word (.docx)", "a Word document (.docx)"),
            _ when HasAny("ppt/") => Refusals.OtherKind("trình chiếu PowerPoint", "a PowerPoint presentation"),
            _ when IsOpenDocument => Ods.OdsNature.Refusal(this),
            _ when !Has("[Content_Types].xml") => Refusals.OtherKind("tệp nén ZIP", "a ZIP archive"),
            _ when HasAny("xl/embeddings/") || HasAny("xl/activeX/") || Declares("oleObject", "activeX") => Refusals.Embedded(),
            _ when HasAny("xl/externalLinks/") || Has("xl/connections.xml") || Declares("externalLink+xml", "connections+xml") => Refusals.ExternalLinks(),
            _ => null,
        };
        if (refusal is not null)
        {
            throw refusal;
        }
    }

    /// <summary>Whether a part is of one of these types, wherever in the package it lies. A type for an extension that no part has says nothing.</summary>
    private bool Declares(params ReadOnlySpan<string> words)
    {
        foreach (var type in _types ??= Types())
        {
            foreach (var word in words)
            {
                if (type.Contains(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private List<string> Types()
    {
        var found = new List<string>();
        using var types = Xml("[Content_Types].xml");
        while (types is not null && types.Advance())
        {
            if (types.NodeType == XmlNodeType.Element
                && types.GetAttribute("ContentType") is { } type
                && (types.GetAttribute("Extension") is not { } extension || _entries.Keys.Any(name => name.EndsWith("." + extension, StringComparison.OrdinalIgnoreCase))))
            {
                found.Add(type);
            }
        }

        return found;
    }
}
