using System.Text;
using System.Xml;
using Program08.Documents.Wording;
using Program08.Documents.Workbooks.Reading.Csv;
using Program08.Documents.Workbooks.Reading.Ods;
using Program08.Documents.Workbooks.Reading.Xls;

namespace Program08.Documents.Workbooks.Reading.Screening;

/// <summary>Looks through a file that is not (or not yet) read as a return, for nothing but what must not come in. Each method throws the refusal.</summary>
internal static class FileScreen
{
    private const int LongestParagraph = 200;

    public static void Look(MemoryStream file, ReadLimits limits)
    {
        var bytes = file.GetBuffer().AsSpan(0, (int)file.Length);
        switch (FileNature.Of(bytes))
        {
            case FileKind.SeparatedText:
                Look(CsvText.Decode(bytes), new CellBudget(limits));
                break;
            case FileKind.OldExcel:
                XlsFile.Screen(file, limits);
                break;
            default:
                using (var package = XlsxPackage.Open(file, limits))
                {
                    if (package.IsOpenDocument)
                    {
                        Look(package, limits);
                    }
                    else
                    {
                        Look(package, XlsxWorkbook.Load(package, limits), new CellBudget(limits));
                    }
                }

                break;
        }
    }

    public static void Look(XlsxPackage package, XlsxWorkbook workbook, CellBudget budget)
    {
        LookAtDrawings(package);
        foreach (var sheet in workbook.Sheets)
        {
            using var reader = package.Xml(sheet.Part);
            if (reader is not null)
            {
                var scanner = new SheetScanner(workbook, budget);
                Look(sheet.Name, scanner.Rows(reader));
                LookAtHeadings(sheet.Name, scanner.Headings);
            }
        }
    }

    public static void Look(XlsxPackage openDocument, ReadLimits limits)
    {
        using var reader = openDocument.Xml("content.xml")!;
        var scanner = new OdsScanner(reader, new CellBudget(limits), limits);
        while (scanner.NextTable())
        {
            Look(scanner.Table, scanner.Rows());
        }
    }

    /// <summary>Text that is not known as a form may be separated by anything.</summary>
    public static void Look(string text, CellBudget budget)
    {
        foreach (var separator in CsvFile.Separators)
        {
            Look(sheet: null, new CsvScanner(text, separator, budget).Rows());
        }
    }

    public static void Look(string? sheet, IEnumerable<SheetRow> rows)
    {
        var watch = new SheetWatch(sheet);
        foreach (var row in rows)
        {
            if (row.IsTelling || watch.IsCounting)
            {
                watch.See(row);
            }
        }
    }

    /// <summary>Headers and footers as stored, with their codes of font, size and place.</summary>
    public static void LookAtHeadings(string sheet, IReadOnlyList<string> headings)
    {
        foreach (var part in headings.SelectMany(HeadingCodes.Parts))
        {
            Refuse(sheet, part);
        }
    }

    /// <summary>A stamp is often a text box.</summary>
    public static void LookAtDrawings(XlsxPackage package)
    {
        foreach (var part in package.Names.Where(name => name.StartsWith("xl/drawings/", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            using var reader = package.Xml(part)!;
            var paragraph = new StringBuilder();
            while (reader.Advance())
            {
                if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "p" })
                {
                    Refuse(sheet: null, paragraph.ToString());
                    paragraph.Clear();
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && paragraph.Length < LongestParagraph)
                {
                    paragraph.Append(reader.Value);
                }
            }
        }
    }

    private static void Refuse(string? sheet, string text)
    {
        if (SecretMarks.IsMark(text))
        {
            throw Refusals.Secret(sheet, cell: null, PlainText.Shorten(PlainText.Read(text), 40));
        }
    }
}
