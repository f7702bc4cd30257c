using System.Globalization;
using System.Text;
using Program08.Reporting.Returns;

namespace Program08.Documents.Tests.Filling;

/// <summary>Fills in a unit's template of separated text, and saves it as this or that program would. Other test projects link this file.</summary>
public static class FilledCsv
{
    private const string PeriodHeader = "Trong kỳ";

    /// <returns>The text as a program with this separator writes it; without a byte order mark.</returns>
    /// <exception cref="ArgumentException">The template has no line for a key.</exception>
    public static string Fill(byte[] template, IEnumerable<FilledCell> cells, char separator = ';')
    {
        var lines = Encoding.UTF8.GetString(template).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Fields).ToList();
        var period = lines.Select(line => line.IndexOf(PeriodHeader)).First(column => column >= 0);
        foreach (var cell in cells)
        {
            var text = cell.Key.ToString();
            var id = text[..text.LastIndexOf(':')];
            var line = lines.SingleOrDefault(line => line[0] == id) ?? throw new ArgumentException($"The template has no line {id}.", nameof(cells));
            var column = cell.Key.Window == FigureWindow.Period ? period : period + 1;
            line[column] = cell.Text ?? cell.Number?.ToString(CultureInfo.InvariantCulture) ?? line[column];
            line[period + 2] = cell.State ?? line[period + 2];
            line[period + 3] = cell.Reason ?? line[period + 3];
        }

        return string.Concat(lines.Select(line => string.Join(separator, line.Select(field => Quoted(field, separator))) + "\r\n"));
    }

    /// <summary>Row and column of a cell as a spreadsheet program shows them: "H12".</summary>
    public static string CellOf(byte[] template, FigureKey key)
    {
        var text = key.ToString();
        var rows = Encoding.UTF8.GetString(template).Split("\r\n").ToList();
        var period = rows.Select(row => Fields(row).IndexOf(PeriodHeader)).First(column => column >= 0);
        return $"{(char)('A' + period + (key.Window == FigureWindow.Period ? 0 : 1))}{rows.FindIndex(row => row.StartsWith($"{text[..text.LastIndexOf(':')]};", StringComparison.Ordinal)) + 1}";
    }

    private static string Quoted(string field, char separator) =>
        field.Contains(separator, StringComparison.Ordinal) || field.Contains('"', StringComparison.Ordinal) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private static List<string> Fields(string line)
    {
        var fields = new List<string> { "" };
        var quoted = false;
        for (var index = 0; index < line.Length; index++)
        {
            switch (line[index])
            {
                case '"' when quoted && index + 1 < line.Length && line[index + 1] == '"':
                    fields[^1] += line[index++];
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ';' when !quoted:
                    fields.Add("");
                    break;
                default:
                    fields[^1] += line[index];
                    break;
            }
        }

        return fields;
    }
}
