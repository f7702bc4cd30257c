using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Tests.Filling;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.EndToEnd.Tests.Stories;

/// <summary>Workbooks filled in as a unit fills them in: its own template, the figures of the seeds as they are printed.</summary>
internal static class Workbooks
{
    /// <summary>"430 triệu", as the district published it.</summary>
    private static readonly FigureKey LoanMoney = new(new("CT08-BP-02"), FigurePart.Value, FigureWindow.Cumulative);

    /// <summary>The cell of the money lent.</summary>
    public static string CellOf(byte[] template) => FilledWorkbook.CellOf(template, LoanMoney);

    /// <param name="file">Of seeds/returns/ct08-2023.</param>
    public static PublishedReturn Published(string file) =>
        PublishedReturnJson.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", "returns", "ct08-2023", file))).TryGet(out var published, out var failures)
            ? published
            : throw new InvalidDataException(string.Join('\n', failures.Select(failure => failure.Message.En)));

    public static byte[] Fill(byte[] template, PublishedReturn published, bool corrected) =>
        FilledWorkbook.Fill(template, published.Version(corrected).Select(figure => new FilledCell(figure.Key, Text: figure.AsWritten)));

    /// <summary>Puts words into the line of that id: a text section, or a remedy.</summary>
    public static byte[] WithText(byte[] workbook, string id, string text)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var row = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Row>()).Single(row => row.Elements<Cell>().FirstOrDefault()?.InnerText == id);
            var cell = row.Elements<Cell>().ElementAt(2);
            cell.DataType = CellValues.InlineString;
            cell.Append(new InlineString(new Text(text)));
        }

        return file.ToArray();
    }
}
