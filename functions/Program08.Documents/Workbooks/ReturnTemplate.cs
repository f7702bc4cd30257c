using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Wording;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Documents.Workbooks;

/// <summary>The workbook a unit fills in: a guide, the indicators, the supplementary sheet, the text sections, and hidden ids by which it is recognised when it comes back.</summary>
public static class ReturnTemplate
{
    /// <summary>Equal subjects give equal bytes.</summary>
    public static void Write(TemplateSubject subject, Stream output)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(output);

        var workbook = new XlsxBuilder();
        TemplateGuide.Write(subject, workbook.AddSheet(TemplateLayout.GuideSheet));
        new TemplateFormSheet(subject, workbook.AddSheet(TemplateLayout.IndicatorSheet))
            .Write("BIỂU CHỈ TIÊU", Shown(subject), section: null);
        var milestones = (subject.Programme.Milestones ?? []).Where(milestone => AskedFigures.IsAskedOf(milestone, subject.Unit)).ToList();
        if (milestones.Count > 0)
        {
            TemplateMilestoneSheet.Write(subject, milestones, workbook.AddSheet(MilestoneLayout.Sheet));
        }

        var supplementary = subject.Programme.SupplementaryMeasures.Where(measure => AskedFigures.IsAskedOf(measure, subject.Unit)).ToList();
        if (supplementary.Count > 0)
        {
            new TemplateFormSheet(subject, workbook.AddSheet(TemplateLayout.SupplementarySheet))
                .Write("BIỂU PHỤ – SỐ LIỆU BỔ TRỢ", supplementary, measure => ((SupplementaryMeasure)measure).Section.Vi);
        }

        TemplateTextSheet.Write(subject, workbook.AddSheet(TemplateLayout.TextSheet));
        WriteIdentity(subject, workbook.AddSheet(TemplateLayout.IdentitySheet, SheetStateValues.VeryHidden));
        workbook.Write(output);
    }

    /// <summary>Header and footer codes of the form's pages.</summary>
    internal static (string? Header, string Footer) PageText(TemplateSubject subject) =>
        (subject.IsDemonstration ? $"&C&\"Times New Roman,Bold\"&9 {SheetBuilder.PageLiteral(TemplateLayout.DemonstrationMark)}" : null,
            $"&L&\"Times New Roman,Regular\"&9 {SheetBuilder.PageLiteral($"{subject.Programme.Mark} – {subject.Unit.Name.Vi}")}&R&\"Times New Roman,Regular\"&9 Trang &P/&N");

    /// <summary>What a file that comes back is recognised by.</summary>
    internal static IReadOnlyList<(string Name, string Value)> Identity(TemplateSubject subject) =>
    [
        (TemplateLayout.ProgrammeName, subject.Programme.Code.Value),
        (TemplateLayout.VersionName, subject.Programme.Version),
        (TemplateLayout.CycleName, subject.Cycle.Value),
        (TemplateLayout.PeriodName, subject.Cycle.Period.Value),
        (TemplateLayout.UnitName, subject.Unit.Code.Value),
        (TemplateLayout.UnitTitleName, subject.Unit.Name.Vi),
        (TemplateLayout.CatalogueName, CatalogueChecksum.Of(subject.Programme, subject.Unit)),
    ];

    // Territorial units see all indicators, those they don't report locked; a department sees its own.
    private static IEnumerable<Indicator> Shown(TemplateSubject subject) =>
        subject.Programme.Indicators.Where(indicator => subject.Unit.Kind != UnitKind.Department || AskedFigures.IsAskedOf(indicator, subject.Unit));

    private static void WriteIdentity(TemplateSubject subject, SheetBuilder sheet)
    {
        var values = Identity(subject);
        for (var index = 0; index < values.Count; index++)
        {
            sheet.Text(index + 1, 1, values[index].Name, CellLook.Plain);
            sheet.Text(index + 1, 2, values[index].Value, CellLook.Plain with { NumberFormat = "@" });
        }

        sheet.Columns(20, 70);
        sheet.Protect();
    }
}
