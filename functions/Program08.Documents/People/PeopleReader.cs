using Program08.Documents.Wording;
using Program08.Documents.Workbooks.Reading;
using Program08.Documents.Workbooks.Reading.Csv;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.People;
using Program08.Reporting.Words;

namespace Program08.Documents.People;

/// <summary>Reads a list of people from a workbook (.xlsx) or separated text (.csv), its columns known by their headings. Never throws for what the file holds.</summary>
public static class PeopleReader
{
    private const int MostLines = 5_000;
    private const int MostHeadingRows = 20;
    private const int PhoneDigitsWithoutZero = 9;

    private static readonly LocalText NotTheList = new(
        $"Không tìm thấy dòng tiêu đề có các cột “{PeopleLayout.Name}”, “{PeopleLayout.Email}”, “{PeopleLayout.Role}” trong tệp. Tải mẫu trống tại trang này rồi chép danh sách sang.",
        "The file has no row with the headings of a list of people. Download the empty form and copy the list over.");

    private static readonly LocalText TooLong = new($"Danh sách dài hơn {MostLines} dòng.", $"The list has more than {MostLines} rows.");

    private static readonly LocalText OtherFormat = new("Danh sách chỉ nhận ở dạng .xlsx hoặc .csv (UTF-8). Lưu lại tệp dạng đó rồi gửi lại.", "A list is taken as .xlsx or .csv (UTF-8) only.");

    /// <param name="content">Read to its end from where it stands; not closed.</param>
    public static PeopleReading Read(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            using var file = ReadFile.Take(content, ReadLimits.Default);
            var bytes = file.GetBuffer().AsSpan(0, (int)file.Length);
            switch (FileNature.Of(bytes))
            {
                case FileKind.SeparatedText:
                    return ReadText(CsvText.Decode(bytes));
                case FileKind.OldExcel:
                    return new PeopleReading.Refused(OtherFormat);
                default:
                    using (var package = XlsxPackage.Open(file, ReadLimits.Default))
                    {
                        return package.IsOpenDocument ? new PeopleReading.Refused(OtherFormat) : ReadWorkbook(package);
                    }
            }
        }
        catch (Exception problem) when (ReadFile.RefusalOf(problem) is { } refusal)
        {
            return new PeopleReading.Refused(new($"{refusal.Refusal.Vi} {refusal.Mend.Vi}", $"{refusal.Refusal.En} {refusal.Mend.En}"));
        }
    }

    private static PeopleReading ReadText(string text)
    {
        foreach (var separator in CsvFile.Separators)
        {
            var budget = new CellBudget(ReadLimits.Default);
            if (Lines(new CsvScanner(text, separator, budget).Rows()) is { } lines)
            {
                return Result(lines);
            }
        }

        return new PeopleReading.Refused(NotTheList);
    }

    private static PeopleReading ReadWorkbook(XlsxPackage package)
    {
        var workbook = XlsxWorkbook.Load(package, ReadLimits.Default);
        var budget = new CellBudget(ReadLimits.Default);
        foreach (var sheet in workbook.Sheets.Where(sheet => !sheet.IsHidden))
        {
            using var reader = package.Xml(sheet.Part);
            if (reader is not null && Lines(new SheetScanner(workbook, budget).Rows(reader)) is { } lines)
            {
                return Result(lines);
            }
        }

        return new PeopleReading.Refused(NotTheList);
    }

    private static PeopleReading Result(List<PersonLine> lines) => lines.Count > MostLines ? new PeopleReading.Refused(TooLong) : new PeopleReading.Read(lines);

    /// <summary>Null when the headings are not among the first rows.</summary>
    private static List<PersonLine>? Lines(IEnumerable<SheetRow> rows)
    {
        Dictionary<string, int>? columns = null;
        List<PersonLine> lines = [];
        var seen = 0;
        foreach (var row in rows)
        {
            if (columns is null)
            {
                columns = Headings(row);
                if (columns is null && ++seen == MostHeadingRows)
                {
                    return null;
                }
            }
            else if (LineOf(row, columns) is { } line)
            {
                lines.Add(line);
                if (lines.Count > MostLines)
                {
                    break;
                }
            }
        }

        return columns is null ? null : lines;
    }

    private static Dictionary<string, int>? Headings(SheetRow row)
    {
        Dictionary<string, int> found = new(StringComparer.Ordinal);
        foreach (var cell in row.Cells)
        {
            var text = PlainText.Fold(row.Text(cell));
            if (PeopleLayout.Headers.FirstOrDefault(header => PlainText.Fold(header) == text) is { } header)
            {
                found.TryAdd(header, cell.Column);
            }
        }

        return found.ContainsKey(PeopleLayout.Name) && found.ContainsKey(PeopleLayout.Email) && found.ContainsKey(PeopleLayout.Role) ? found : null;
    }

    private static PersonLine? LineOf(SheetRow row, Dictionary<string, int> columns)
    {
        string Text(string header) => columns.TryGetValue(header, out var column) && row.At(column) is { } cell ? Plain(row.Text(cell)) : string.Empty;
        var line = new PersonLine(
            row.Number, Text(PeopleLayout.Name), Text(PeopleLayout.Email), Phone(row, columns), Text(PeopleLayout.Role), Text(PeopleLayout.UnitCode), Text(PeopleLayout.UnitName));
        return line with { Row = 0 } == new PersonLine(0, "", "", "", "", "", "") ? null : line;
    }

    /// <summary>A spreadsheet program that took a telephone number for a number dropped its zero.</summary>
    private static string Phone(SheetRow row, Dictionary<string, int> columns)
    {
        if (!columns.TryGetValue(PeopleLayout.Phone, out var column) || row.At(column) is not { } cell)
        {
            return string.Empty;
        }

        var text = Plain(row.Text(cell));
        return cell.Content == CellContent.Number && text.Length == PhoneDigitsWithoutZero && text.All(char.IsAsciiDigit) ? $"0{text}" : text;
    }

    // What the writer of separated text put in front of a field so that no program takes it for a formula.
    private static string Plain(string text) => text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;
}
