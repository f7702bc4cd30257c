using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Program08.Benchmarks.Intake;

/// <summary>A workbook with one more sheet: the kind of detail a unit keeps beside its form (text by shared strings, whole and decimal numbers, dates, a formula).</summary>
internal static class LargeWorkbook
{
    public const int Columns = 14;

    private const string SheetPart = "xl/worksheets/sheet99.xml";
    private const string StringsPart = "xl/sharedStrings.xml";
    private const string Links = "xl/_rels/workbook.xml.rels";
    private const int Strings = 5_000;

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static byte[] Make(byte[] workbook, int rows)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            Edit(archive, "xl/workbook.xml", root => root.Descendants(Main + "sheets").Single().Add(new XElement(Main + "sheet", new XAttribute("name", "Chi tiết"), new XAttribute("sheetId", 99), new XAttribute(Office + "id", "rIdLarge"))));
            Edit(archive, Links, root => root.Add(Link("rIdLarge", "worksheet", "worksheets/sheet99.xml"), Link("rIdStrings", "sharedStrings", "sharedStrings.xml")));
            Edit(archive, "[Content_Types].xml", root => root.Add(Type(SheetPart, "worksheet"), Type(StringsPart, "sharedStrings")));
            Write(archive, StringsPart, WriteStrings);
            Write(archive, SheetPart, writer => WriteRows(writer, rows));
        }

        return file.ToArray();
    }

    private static void WriteStrings(StreamWriter writer)
    {
        writer.Write($"<sst xmlns=\"{Main}\">");
        for (var index = 0; index < Strings; index++)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<si><t>Nội dung chi tiết số {index}</t></si>"));
        }

        writer.Write("</sst>");
    }

    private static void WriteRows(StreamWriter writer, int rows)
    {
        writer.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var row = 1; row <= rows; row++)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row}\">"));
            for (var column = 0; column < Columns; column++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row}");
                writer.Write(column switch
                {
                    < 5 => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{name}\" t=\"s\"><v>{((row * 7) + (column * 31)) % Strings}</v></c>"),
                    < 10 => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{name}\"><v>{(row * 37) + column}</v></c>"),
                    < 13 => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{name}\"><v>{row * 1.25m}</v></c>"),
                    _ => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{name}\"><f>F{row}+G{row}</f><v>{row * 74}</v></c>"),
                });
            }

            writer.Write("</row>");
        }

        writer.Write("</sheetData></worksheet>");
    }

    private static XElement Link(string id, string type, string target) =>
        new(Package + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{Office}/{type}"), new XAttribute("Target", target));

    private static XElement Type(string part, string type) =>
        new(Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", $"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml"));

    private static void Edit(ZipArchive archive, string name, Action<XElement> change)
    {
        XDocument document;
        var entry = archive.GetEntry(name)!;
        using (var source = entry.Open())
        {
            document = XDocument.Load(source);
        }

        change(document.Root!);
        entry.Delete();
        Write(archive, name, writer => document.Save(writer));
    }

    private static void Write(ZipArchive archive, string name, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Optimal).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(writer);
    }
}
