using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Reporting.Returns;

namespace Program08.Documents.Tests.Filling;

/// <summary>Fills in a unit's template as a person would: numbers as numbers, words as text. Other test projects link this file and <c>FilledCell.cs</c>.</summary>
public static class FilledWorkbook
{
    private const string IdColumn = "A";

    /// <exception cref="ArgumentException">The template has no cell for a key.</exception>
    public static byte[] Fill(byte[] template, IEnumerable<FilledCell> cells)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(cells);
        using var file = new MemoryStream();
        file.Write(template);
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var forms = document.WorkbookPart!.WorksheetParts.Select(Form.Of).OfType<Form>().ToList();
            foreach (var cell in cells)
            {
                var form = forms.Find(form => form.Has(cell.Key)) ?? throw new ArgumentException($"The template has no cell for {cell.Key}.", nameof(cells));
                form.Fill(cell);
            }
        }

        return file.ToArray();
    }

    /// <summary>A1 name of the cell a key has in the template, as the sheet stands.</summary>
    public static string CellOf(byte[] template, FigureKey key)
    {
        using var file = new MemoryStream(template);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        return document.WorkbookPart!.WorksheetParts.Select(Form.Of).OfType<Form>().First(form => form.Has(key)).NameOf(key);
    }

    private sealed class Form(Dictionary<string, Row> lines, Dictionary<string, string> columns)
    {
        public static Form? Of(WorksheetPart part)
        {
            var rows = part.Worksheet.Descendants<Row>().ToList();
            var header = rows.Find(row => row.Elements<Cell>().Any(cell => cell.InnerText == "Trong kỳ"));
            if (header is null)
            {
                return null;
            }

            var lines = new Dictionary<string, Row>();
            foreach (var row in rows)
            {
                if (row.Elements<Cell>().FirstOrDefault() is { } first && Column(first) == IdColumn && first.InnerText.Contains(':', StringComparison.Ordinal))
                {
                    lines.Add(first.InnerText, row);
                }
            }

            return new Form(lines, header.Elements<Cell>().ToDictionary(cell => cell.InnerText, Column));
        }

        public bool Has(FigureKey key) => lines.ContainsKey(Line(key));

        public string NameOf(FigureKey key) => ColumnOf(key) + lines[Line(key)].RowIndex!.Value.ToString(CultureInfo.InvariantCulture);

        public void Fill(FilledCell filled)
        {
            var row = lines[Line(filled.Key)];
            var cell = In(row, ColumnOf(filled.Key));
            if (filled.Number is { } number)
            {
                cell.DataType = null;
                cell.InnerXml = string.Empty;
                cell.Append(new CellValue(number.ToString(CultureInfo.InvariantCulture)));
            }
            else if (filled.Text is { } text)
            {
                Write(cell, text);
            }

            if (filled.State is { } state)
            {
                Write(In(row, columns["Trạng thái"]), state);
            }

            if (filled.Reason is { } reason)
            {
                Write(In(row, columns["Lý do / Ghi chú"]), reason);
            }
        }

        private static void Write(Cell cell, string text)
        {
            cell.RemoveAllChildren();
            cell.DataType = CellValues.InlineString;
            cell.Append(new InlineString(new Text(text)));
        }

        private static Cell In(Row row, string column) => row.Elements<Cell>().First(cell => Column(cell) == column);

        private static string Column(Cell cell) => cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray());

        private static string Line(FigureKey key) => string.Join(':', key.ToString().Split(':')[..2]);

        private string ColumnOf(FigureKey key) => columns[key.Window switch
        {
            FigureWindow.Period => "Trong kỳ",
            FigureWindow.Cumulative => "Lũy kế",
        }];
    }
}
