using Program08.Documents.Workbooks.Reading;
using Program08.Documents.Workbooks.Reading.Csv;
using Program08.Documents.Workbooks.Reading.Ods;
using Program08.Documents.Workbooks.Reading.Screening;
using Program08.Documents.Workbooks.Reading.Xls;
using Program08.Reporting.Validation;

namespace Program08.Documents.Workbooks;

/// <summary>Reads the workbook (.xlsx, .xls, .ods), or the same form as separated text, that a unit sends back. All findings at once; a file that can't be trusted is refused by name. Never throws for what the file holds.</summary>
public static class ReturnReader
{
    /// <param name="content">Read to its end from where it stands; not closed.</param>
    /// <param name="fileName">Name the sender gave the file; only repeated in places.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public static ReturnReading Read(Stream content, string fileName, ReadSubject subject, CancellationToken cancellation = default) => Read(content, fileName, subject, ReadLimits.Default, cancellation);

    internal static ReturnReading Read(Stream content, string fileName, ReadSubject subject, ReadLimits limits, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(subject);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(limits.Time);
        try
        {
            return ReadBounded(content, fileName, subject, limits with { Stop = stop.Token });
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Refused([Refusals.TooSlow()], fileName);
        }
    }

    /// <summary>Whether a file holds what must not even be kept: a list of persons, or a mark of classified information. What is wrong with it otherwise is not said.</summary>
    /// <param name="content">As for <see cref="Read(Stream, string, ReadSubject, CancellationToken)"/>.</param>
    /// <returns>Null for any other file, one that can't be read included.</returns>
    public static Finding? Screen(Stream content, string fileName, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(ReadLimits.Default.Time);
        try
        {
            using var file = ReadFile.Take(content, ReadLimits.Default);
            FileScreen.Look(file, ReadLimits.Default with { Stop = stop.Token });
            return null;
        }
        catch (Exception problem) when (ReadFile.RefusalOf(problem) is { } refusal)
        {
            return refusal.IsUnlawful ? Refused([refusal], fileName).Findings[0] : null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static ReturnReading ReadBounded(Stream content, string fileName, ReadSubject subject, ReadLimits limits)
    {
        try
        {
            using var file = ReadFile.Take(content, limits);
            var bytes = file.GetBuffer().AsSpan(0, (int)file.Length);
            switch (FileNature.Of(bytes))
            {
                case FileKind.SeparatedText:
                    return CsvFile.Read(bytes, fileName, subject, limits);
                case FileKind.OldExcel:
                    return XlsFile.Read(file, fileName, subject, limits);
                default:
                    using (var package = XlsxPackage.Open(file, limits))
                    {
                        return package.IsOpenDocument ? OdsFile.Read(package, fileName, subject, limits) : Read(package, fileName, subject, limits);
                    }
            }
        }
        catch (Exception problem) when (ReadFile.RefusalOf(problem) is { } refusal)
        {
            return Refused([refusal], fileName);
        }
    }

    private static ReturnReading Read(XlsxPackage package, string fileName, ReadSubject subject, ReadLimits limits)
    {
        var workbook = XlsxWorkbook.Load(package, limits);
        var budget = new CellBudget(limits);
        if (IdentitySheet.Differences(package, workbook, subject, budget) is { Count: > 0 } differences)
        {
            // A list of persons is told of by that, whatever else the file is not.
            FileScreen.Look(package, workbook, budget);
            return Refused(differences, fileName);
        }

        FileScreen.LookAtDrawings(package);
        var form = new FormReader(subject, fileName, workbook.From1904);
        if (package.HasAny("_xmlsignatures/"))
        {
            form.NameSignature();
        }

        foreach (var sheet in workbook.Sheets.Where(sheet => sheet.Name != TemplateLayout.IdentitySheet))
        {
            using var reader = package.Xml(sheet.Part);
            if (reader is not null)
            {
                form.Read(sheet, new SheetScanner(workbook, budget), reader);
            }
        }

        return form.HasLines ? form.Finish() : Refused([Refusals.NotTheTemplate()], fileName);
    }

    internal static ReturnReading.Refused Refused(IEnumerable<WorkbookRefusedException> refusals, string fileName) =>
        new([.. refusals.Select(refusal => new Finding(
            refusal.Code,
            Severity.Block,
            new Place(fileName, null, null),
            refusal.Refusal,
            null,
            null,
            refusal.Mend,
            new("Quy tắc nhận tệp", "Rules of intake")))]);
}
