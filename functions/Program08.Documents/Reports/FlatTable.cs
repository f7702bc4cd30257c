using System.Globalization;
using Program08.Documents.Workbooks;
using Program08.Documents.Workbooks.Writing;

namespace Program08.Documents.Reports;

/// <summary>Notes, headers and lines of text and numbers, for further work in other programs.</summary>
internal static class FlatTable
{
    private const string Decimals = "0.##########";

    /// <summary>Semicolons, UTF-8 with its mark, decimal comma; equal tables give equal bytes.</summary>
    public static byte[] ToCsv(IEnumerable<string> notes, IEnumerable<string> headers, IEnumerable<IReadOnlyList<object?>> lines)
    {
        var csv = new CsvBuilder();
        foreach (var note in notes)
        {
            csv.Row(note);
        }

        csv.Row(headers);
        foreach (var line in lines)
        {
            csv.Row(line.Select(cell => cell is decimal number ? Number(number) : cell as string));
        }

        return csv.ToBytes();
    }

    /// <summary>As such a table writes it: with a decimal comma and nothing between the thousands.</summary>
    public static string Number(decimal number) => number.ToString(Decimals, CultureInfo.InvariantCulture).Replace('.', ',');

    /// <param name="formatOf">The number format of a column, by its header.</param>
    public static void Write(SheetBuilder sheet, IEnumerable<string> notes, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> lines, Func<string, string> formatOf)
    {
        var row = 1;
        foreach (var note in notes)
        {
            sheet.Text(row++, 1, note, CellLook.Plain with { Bold = row == 2 });
        }

        for (var column = 0; column < headers.Count; column++)
        {
            sheet.Text(row, column + 1, headers[column], CellLook.Plain with { Bold = true, Boxed = true, Wrap = true, Fill = Palette.AccentWash });
        }

        sheet.Freeze(row, row);
        foreach (var line in lines)
        {
            row++;
            for (var column = 0; column < line.Count; column++)
            {
                switch (line[column])
                {
                    case decimal number:
                        sheet.Number(row, column + 1, decimal.Round(number, 10, MidpointRounding.AwayFromZero), CellLook.Plain with { Boxed = true, NumberFormat = formatOf(headers[column]) });
                        break;
                    case string text:
                        sheet.Text(row, column + 1, text, CellLook.Plain with { Boxed = true });
                        break;
                    default:
                        sheet.Blank(row, column + 1, CellLook.Plain with { Boxed = true });
                        break;
                }
            }
        }
    }
}
