using Program08.Documents.Workbooks.Reading.Screening;

namespace Program08.Documents.Workbooks.Reading.Ods;

/// <summary>The form as an OpenDocument sheet, as LibreOffice saves it. All sheets stand in one part, so it is gone through twice: for the identity, then for the figures.</summary>
internal static class OdsFile
{
    public static ReturnReading Read(XlsxPackage package, string fileName, ReadSubject subject, ReadLimits limits)
    {
        var budget = new CellBudget(limits);
        if (Identity(package, budget, limits) is not { } identity)
        {
            FileScreen.Look(package, limits);
            throw Refusals.NotTheTemplate();
        }

        if (TemplateIdentity.Differences(name => identity.GetValueOrDefault(name) ?? string.Empty, subject) is { Count: > 0 } differences)
        {
            FileScreen.Look(package, limits);
            return ReturnReader.Refused(differences, fileName);
        }

        var form = new FormReader(subject, fileName, from1904: false);
        if (package.Has("META-INF/documentsignatures.xml"))
        {
            form.NameSignature();
        }

        using var reader = package.Xml("content.xml")!;
        var scanner = new OdsScanner(reader, budget, limits);
        while (scanner.NextTable())
        {
            if (scanner.Table != TemplateLayout.IdentitySheet)
            {
                form.Read(scanner.Table, scanner.Rows(), (row, column) => scanner.IsTableHidden || row.IsHidden || scanner.IsColumnHidden(column), () => scanner.Merges);
            }
        }

        return form.HasLines ? form.Finish() : throw Refusals.NotTheTemplate();
    }

    private static Dictionary<string, string>? Identity(XlsxPackage package, CellBudget budget, ReadLimits limits)
    {
        using var reader = package.Xml("content.xml")!;
        var scanner = new OdsScanner(reader, budget, limits);
        while (scanner.NextTable())
        {
            if (scanner.Table == TemplateLayout.IdentitySheet)
            {
                return IdentitySheet.Values(scanner.Rows());
            }
        }

        return null;
    }
}
