using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Program08.Documents.Workbooks.Reading.Xls;

/// <summary>The form saved in the old format of Excel 97 to 2003, read by a library. It shows values only: whether a cell holds a formula is not known.</summary>
internal static class XlsFile
{
    static XlsFile() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    public static ReturnReading Read(MemoryStream file, string fileName, ReadSubject subject, ReadLimits limits)
    {
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
            return Read(reader, fileName, subject, limits);
        }
        catch (InvalidPasswordException)
        {
            throw Refusals.Encrypted();
        }
        catch (Exception broken) when (broken is not (WorkbookRefusedException or OutOfMemoryException))
        {
            // What the library throws at a damaged file is of every kind; the file is the cause either way.
            throw Refusals.Broken();
        }
    }

    private static ReturnReading Read(IExcelDataReader reader, string fileName, ReadSubject subject, ReadLimits limits)
    {
        if (reader.ResultsCount > limits.Sheets)
        {
            throw Refusals.TooMuch("sheet", "sheets");
        }

        var budget = new CellBudget(limits.Cells);
        if (Identity(reader, budget) is not { } identity)
        {
            throw Refusals.NotTheTemplate();
        }

        if (TemplateIdentity.Differences(name => identity.GetValueOrDefault(name) ?? string.Empty, subject) is { Count: > 0 } differences)
        {
            return ReturnReader.Refused(differences, fileName);
        }

        var form = new FormReader(subject, fileName, from1904: false);
        reader.Reset();
        do
        {
            if (reader.Name != TemplateLayout.IdentitySheet)
            {
                var scanner = new XlsScanner(reader, budget);
                var isHidden = reader.VisibleState != "visible";
                form.Read(reader.Name, scanner.Rows(), (row, column) => isHidden || row.IsHidden || scanner.IsColumnHidden(column), () => scanner.Merges);
            }
        }
        while (reader.NextResult());

        return form.HasLines ? form.Finish() : throw Refusals.NotTheTemplate();
    }

    private static Dictionary<string, string>? Identity(IExcelDataReader reader, CellBudget budget)
    {
        do
        {
            if (reader.Name == TemplateLayout.IdentitySheet)
            {
                return IdentitySheet.Values(new XlsScanner(reader, budget).Rows());
            }
        }
        while (reader.NextResult());

        return null;
    }
}
