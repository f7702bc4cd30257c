namespace Program08.Documents.Workbooks.Reading;

/// <summary>What the workbook says of itself on its hidden sheet.</summary>
internal static class IdentitySheet
{
    /// <summary>Every way in which the workbook is another one than asked for; empty when it is the right one.</summary>
    public static IReadOnlyList<WorkbookRefusedException> Differences(XlsxPackage package, XlsxWorkbook workbook, ReadSubject subject, CellBudget budget)
    {
        var sheet = workbook.Sheets.FirstOrDefault(sheet => sheet.Name == TemplateLayout.IdentitySheet);
        using var reader = sheet is null ? null : package.Xml(sheet.Part);
        if (reader is null)
        {
            return [Refusals.NotTheTemplate()];
        }

        var values = Values(new SheetScanner(workbook, budget).Rows(reader));
        return TemplateIdentity.Differences(name => values.GetValueOrDefault(name) ?? string.Empty, subject);
    }

    /// <summary>Names and values of the identity sheet, whatever kind of workbook it stands in.</summary>
    public static Dictionary<string, string> Values(IEnumerable<SheetRow> rows)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Number <= 100 && row.Cells.Count >= 2)
            {
                values.TryAdd(row.Text(row.Cells[0]), row.Text(row.Cells[1]));
            }
        }

        return values;
    }
}
