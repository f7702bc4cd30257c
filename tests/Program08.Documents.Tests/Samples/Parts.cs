using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Program08.Documents.Tests.Samples;

/// <summary>A package taken apart, changed and put together again, as other programs leave files behind.</summary>
internal sealed class Parts
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Dictionary<string, byte[]> _parts = [];

    public static Parts Of(byte[] package)
    {
        var parts = new Parts();
        using var archive = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            parts._parts[entry.FullName] = memory.ToArray();
        }

        return parts;
    }

    public IEnumerable<string> Names => _parts.Keys;

    public string this[string name]
    {
        get => Encoding.UTF8.GetString(_parts[name]);
        set => _parts[name] = Encoding.UTF8.GetBytes(value);
    }

    /// <summary>Path of the n-th sheet: 1 guide, 2 indicators, 3 supplementary, 4 identity.</summary>
    public string Sheet(int number) => _parts.Keys.Where(name => name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ElementAt(number - 1);

    public Parts Edit(string name, Action<XDocument> change)
    {
        var document = XDocument.Parse(this[name]);
        change(document);
        this[name] = document.ToString(SaveOptions.DisableFormatting);
        return this;
    }

    public Parts Replace(string name, string old, string with)
    {
        Assert.Contains(old, this[name], StringComparison.Ordinal);
        this[name] = this[name].Replace(old, with, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Replaces the content of a cell by raw XML; "t" and "s" come in <paramref name="attributes"/>.</summary>
    public Parts Cell(int sheet, string cell, string inner, params (string Name, string Value)[] attributes) => Edit(Sheet(sheet), document =>
    {
        var element = document.Descendants(Main + "c").Single(found => found.Attribute("r")!.Value == cell);
        element.Attribute("t")?.Remove();
        foreach (var (name, value) in attributes)
        {
            element.SetAttributeValue(name, value);
        }

        element.ReplaceNodes(XElement.Parse($"<x xmlns='{Main}'>{inner}</x>").Nodes());
    });

    /// <summary>Appends rows to a sheet, far below what it holds: texts as texts, numbers as numbers.</summary>
    public Parts AddRows(int sheet, params object[][] rows) => Edit(Sheet(sheet), document =>
    {
        var data = document.Descendants(Main + "sheetData").Single();
        for (var row = 0; row < rows.Length; row++)
        {
            data.Add(new XElement(Main + "row", new XAttribute("r", 2_000 + row), rows[row].Select((value, column) => value is string text
                ? new XElement(Main + "c", new XAttribute("r", $"{(char)('A' + column)}{2_000 + row}"), new XAttribute("t", "inlineStr"), new XElement(Main + "is", new XElement(Main + "t", text)))
                : new XElement(Main + "c", new XAttribute("r", $"{(char)('A' + column)}{2_000 + row}"), new XElement(Main + "v", value)))));
        }
    });

    public byte[] Zip(CompressionLevel level = CompressionLevel.Fastest)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                using var entry = archive.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }
}
