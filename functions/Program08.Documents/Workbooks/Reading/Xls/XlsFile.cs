using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Program08.Documents.Workbooks.Reading.Screening;

namespace Program08.Documents.Workbooks.Reading.Xls;

/// <summary>The form saved in the old format of Excel 97 to 2003, read by a library. It shows values only: whether a cell holds a formula is not known.</summary>
internal static class XlsFile
{
    static XlsFile() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    public static ReturnReading Read(MemoryStream file, string fileName, ReadSubject subject, ReadLimits limits) =>
        Open(file, limits, (reader, budget) => Read(reader, budget, fileName, subject, FileNature.IsSigned(file.GetBuffer().AsSpan(0, (int)file.Length))));

    /// <exception cref="WorkbookRefusedException">What must not come in.</exception>
    public static void Screen(MemoryStream file, ReadLimits limits) => Open(file, limits, (reader, budget) =>
    {
        Screen(reader, budget);
        return true;
    });

    private static T Open<T>(MemoryStream file, ReadLimits limits, Func<IExcelDataReader, CellBudget, T> read)
    {
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
            return reader.ResultsCount > limits.Sheets ? throw Refusals.TooMuch("sheet", "sheets") : read(reader, new CellBudget(limits));
        }
        catch (InvalidPasswordException)
        {
            throw Refusals.Encrypted();
        }
        catch (Exception broken) when (broken is not (WorkbookRefusedException or OperationCanceledException or OutOfMemoryException))
        {
            // What the library throws at a damaged file is of every kind; the file is the cause either way.
            throw Refusals.Broken();
        }
    }

    private static void Screen(IExcelDataReader reader, CellBudget budget)
    {
        reader.Reset();
        do
        {
            FileScreen.Look(reader.Name, new XlsScanner(reader, budget).Rows());
        }
        while (reader.NextResult());
    }

    private static ReturnReading Read(IExcelDataReader reader, CellBudget budget, string fileName, ReadSubject subject, bool isSigned)
    {
        if (Identity(reader, budget) is not { } identity)
        {
            Screen(reader, budget);
            throw Refusals.NotTheTemplate();
        }

        if (TemplateIdentity.Differences(name => identity.GetValueOrDefault(name) ?? string.Empty, subject) is { Count: > 0 } differences)
        {
            Screen(reader, budget);
            return ReturnReader.Refused(differences, fileName);
        }

        var form = new FormReader(subject, fileName, from1904: false);
        if (isSigned)
        {
            form.NameSignature();
        }

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
