using Program08.Documents.Workbooks.Reading.Screening;

namespace Program08.Documents.Workbooks.Reading.Csv;

/// <summary>The same form as separated text: known by its identity line, its header names and its line ids, never by position.</summary>
internal static class CsvFile
{
    public static readonly char[] Separators = [';', ',', '\t'];

    public static ReturnReading Read(ReadOnlySpan<byte> file, string fileName, ReadSubject subject, ReadLimits limits)
    {
        var text = CsvText.Decode(file);
        var budget = new CellBudget(limits);
        if (Recognise(text, budget) is not { } found)
        {
            FileScreen.Look(text, budget);
            throw Refusals.NotTheCsv();
        }

        if (TemplateIdentity.Differences(name => found.Identity.GetValueOrDefault(name) ?? string.Empty, subject) is { Count: > 0 } differences)
        {
            FileScreen.Look(text, budget);
            return ReturnReader.Refused(differences, fileName);
        }

        var form = new FormReader(subject, fileName, from1904: false);
        form.Read(new CsvScanner(text, found.Separator, budget));
        return form.HasLines ? form.Finish() : throw Refusals.NotTheCsv();
    }

    /// <summary>The separator with which the identity line can be read; null when there is no such line among the first rows.</summary>
    private static (char Separator, Dictionary<string, string> Identity)? Recognise(string text, CellBudget budget)
    {
        foreach (var separator in Separators)
        {
            foreach (var row in new CsvScanner(text, separator, budget).Rows().Take(TemplateLayout.IdentityRows))
            {
                if (row.Cells.Count > 2 && row.Text(row.Cells[0]) == TemplateLayout.IdentitySheet)
                {
                    return (separator, Values(row));
                }
            }
        }

        return null;
    }

    private static Dictionary<string, string> Values(SheetRow row)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in row.Cells.Skip(1))
        {
            if (row.Text(cell).Split('=', 2) is [var name, var value])
            {
                values.TryAdd(name, value);
            }
        }

        return values;
    }
}
