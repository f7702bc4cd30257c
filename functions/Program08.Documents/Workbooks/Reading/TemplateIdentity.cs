using Program08.Documents.Wording;
using Program08.Reporting.Periods;
using Program08.Reporting.Words;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>Compares what a file says of itself with what was asked for.</summary>
internal static class TemplateIdentity
{
    /// <summary>Every way in which the file is another one than asked for; empty when it is the right one.</summary>
    /// <param name="found">The value the file has under a name; empty when it has none.</param>
    public static IReadOnlyList<WorkbookRefusedException> Differences(Func<string, string> found, ReadSubject subject)
    {
        var (programme, unit) = (subject.Programme, subject.Unit);
        if (found(TemplateLayout.ProgrammeName).Length == 0 || found(TemplateLayout.UnitName).Length == 0)
        {
            return [Refusals.NotTheTemplate()];
        }

        var differences = new List<WorkbookRefusedException>();
        if (found(TemplateLayout.ProgrammeName) != programme.Code.Value)
        {
            differences.Add(Refusals.OtherProgramme(found(TemplateLayout.ProgrammeName), programme.Code.Value));
        }

        if (found(TemplateLayout.UnitName) != unit.Code.Value)
        {
            differences.Add(Refusals.OtherUnit(found(TemplateLayout.UnitTitleName), found(TemplateLayout.UnitName), unit.Name.Vi, unit.Code.Value));
        }

        if (found(TemplateLayout.PeriodName) != subject.Cycle.Period.Value)
        {
            differences.Add(Refusals.OtherCycle(PeriodOf(found(TemplateLayout.PeriodName)), PeriodNames.Of(subject.Cycle.Period)));
        }

        if (differences.Count > 0)
        {
            // Another unit's or period's list may well be another one: that says nothing new.
            return differences;
        }

        return (found(TemplateLayout.VersionName) == programme.Version, found(TemplateLayout.CatalogueName) == CatalogueChecksum.Of(programme, unit)) switch
        {
            (false, _) => [Refusals.Stale(found(TemplateLayout.VersionName), programme.Version)],
            (true, false) => [Refusals.OtherCatalogue()],
            (true, true) => [],
        };
    }

    /// <summary>As the hidden cell says, whatever it says.</summary>
    private static string PeriodOf(string text) => TextIds.Find<PeriodCode>(text) is { } period ? PeriodNames.Of(period) : $"“{PlainText.Shorten(text, 40)}”";
}
