using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Packaging;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Documents.Workbooks;

/// <summary>Fills in a unit's workbook as a person would: numbers as numbers, words as text. Equal entries give equal bytes.</summary>
public static class TemplateFiller
{
    /// <param name="template">As <see cref="ReturnTemplate"/> wrote it.</param>
    /// <exception cref="ArgumentException">The workbook has no cell for an entry.</exception>
    public static byte[] Fill(ReadOnlyMemory<byte> template, IEnumerable<TemplateEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        using var file = new MemoryStream();
        file.Write(template.Span);
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var forms = (document.WorkbookPart?.WorksheetParts ?? []).Select(Form.Of).OfType<Form>().ToList();
            foreach (var entry in entries)
            {
                var form = forms.Find(form => form.Has(entry.Key)) ?? throw new ArgumentException($"The workbook has no cell for {entry.Key}.", nameof(entries));
                form.Fill(entry);
            }
        }

        using var filled = new MemoryStream();
        file.Position = 0;
        DeterministicZip.Repack(file, filled);
        return filled.ToArray();
    }

    /// <summary>A sheet of input lines: rows by hidden id, columns by heading.</summary>
    private sealed class Form(Dictionary<string, Row> lines, Dictionary<string, string> columns)
    {
        public static Form? Of(WorksheetPart part)
        {
            var rows = part.Worksheet.Descendants<Row>().ToList();
            if (rows.Find(row => row.Elements<Cell>().Any(cell => cell.InnerText == TemplateLayout.StateHeader)) is not { } header)
            {
                return null;
            }

            var lines = rows
                .Where(row => row.Elements<Cell>().FirstOrDefault() is { } first && first.InnerText.Contains(':', StringComparison.Ordinal))
                .ToDictionary(row => row.Elements<Cell>().First().InnerText, StringComparer.Ordinal);
            return new Form(lines, header.Elements<Cell>().Where(cell => cell.InnerText.Length > 0).ToDictionary(cell => cell.InnerText, Column, StringComparer.Ordinal));
        }

        public bool Has(FigureKey key) => lines.ContainsKey(TemplateRow.IdOf(key));

        public void Fill(TemplateEntry entry)
        {
            var row = lines[TemplateRow.IdOf(entry.Key)];
            if (entry.Standing is { } standing)
            {
                Fill(row, TypedEntry.Of(new EnteredFigure(entry.Key, standing, Place.Form(entry.Key), null)), entry.Mark);
                return;
            }

            var (value, mark) = entry.Key.Window switch
            {
                FigureWindow.Period => (TemplateLayout.PeriodHeader, TemplateLayout.PeriodMarkHeader),
                FigureWindow.Cumulative => (TemplateLayout.CumulativeHeader, TemplateLayout.CumulativeMarkHeader),
            };
            var cell = In(row, columns[value]);
            if (entry.Number is { } number)
            {
                Write(cell, number);
            }
            else if (entry.Text is { } text)
            {
                Write(cell, text);
            }

            if (columns.TryGetValue(mark, out var column))
            {
                Write(In(row, column), FigureMarks.Of(entry.Mark));
            }
        }

        private void Fill(Row row, TypedEntry typed, FigureMark mark)
        {
            Put(TemplateLayout.StateHeader, typed.State == TypedState.Figure ? "" : TypedReturn.Word(typed.State));
            Put(MilestoneLayout.EvidenceHeader, typed.Text);
            Put(MilestoneLayout.ReasonHeader, typed.Reason);
            if (DateOnly.TryParseExact(typed.Expected, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                Write(In(row, columns[typed.State == TypedState.Completed ? MilestoneLayout.CompletedHeader : MilestoneLayout.ExpectedHeader]), day.ToDateTime(TimeOnly.MinValue).ToOADate());
            }

            if (columns.ContainsKey(TemplateLayout.PeriodMarkHeader))
            {
                Put(TemplateLayout.PeriodMarkHeader, FigureMarks.Of(mark));
            }

            void Put(string header, string text)
            {
                if (text.Length > 0)
                {
                    Write(In(row, columns[header]), text);
                }
            }
        }

        private static void Write(Cell cell, IFormattable number)
        {
            cell.RemoveAllChildren();
            cell.DataType = null;
            cell.Append(new CellValue(number.ToString(null, CultureInfo.InvariantCulture)));
        }

        private static void Write(Cell cell, string text)
        {
            cell.RemoveAllChildren();
            cell.DataType = CellValues.InlineString;
            cell.Append(new InlineString(new Text(text)));
        }

        private static Cell In(Row row, string column) => row.Elements<Cell>().First(cell => Column(cell) == column);

        private static string Column(Cell cell) => (cell.CellReference?.Value ?? string.Empty).TrimEnd("0123456789".ToCharArray());
    }
}
