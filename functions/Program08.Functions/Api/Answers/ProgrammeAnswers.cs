using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Functions.Api.Answers;

/// <param name="Version">Of the catalogue as it is now; a cycle keeps the one it was planned with.</param>
internal sealed record ProgrammeSummary(ProgrammeCode Code, string Version, LocalText Name, int Indicators);

/// <param name="CatalogueNotice">What is to be said of the catalogue wherever it is shown.</param>
internal sealed record ProgrammeAnswer(
    ProgrammeCode Code,
    string Version,
    LocalText Name,
    LocalText? CatalogueNotice,
    Term? Term,
    IReadOnlyList<IndicatorAnswer> Indicators,
    IReadOnlyList<MilestoneDefinition> Milestones,
    IReadOnlyList<MeasureAnswer> Supplementary)
{
    public static ProgrammeAnswer Of(Programme programme) => new(
        programme.Code,
        programme.Version,
        programme.Name,
        Reporting.Programmes.CatalogueNotice.For(programme),
        programme.Term,
        [.. programme.Indicators.Select(IndicatorAnswer.Of)],
        [.. (programme.Milestones ?? []).Select(milestone => new MilestoneDefinition(milestone.Code, milestone.Number, milestone.Name, milestone.Owner, milestone.Due, milestone.Done, milestone.Evidence, milestone.Provenance))],
        [.. programme.SupplementaryMeasures.Select(measure => new MeasureAnswer(measure.Code, measure.Number, measure.Name, measure.UnitOfMeasure, measure.Kind, measure.Accrual, measure.ReportedBy, measure.Parts, measure.Reporter, measure.Provenance, measure.Section))]);
}

/// <param name="Reporter">The department that gives a city figure; left out for what the units report.</param>
/// <param name="SecondSource">The department whose total the units' sum is held against.</param>
internal sealed record IndicatorAnswer(
    MeasureCode Code,
    int Number,
    LocalText Name,
    string UnitOfMeasure,
    MeasureKind Kind,
    Accrual Accrual,
    ReportedBy ReportedBy,
    RatioParts? Parts,
    Direction Direction,
    string Lead,
    LeadRole Role,
    IReadOnlyList<Target> Targets,
    UnitCode? Reporter,
    UnitCode? SecondSource,
    Provenance Provenance)
{
    public static IndicatorAnswer Of(Indicator indicator) => new(
        indicator.Code,
        indicator.Number,
        indicator.Name,
        indicator.UnitOfMeasure,
        indicator.Kind,
        indicator.Accrual,
        indicator.ReportedBy,
        indicator.Parts,
        indicator.Direction,
        indicator.Lead,
        indicator.Role,
        indicator.Targets,
        indicator.Reporter,
        indicator.SecondSource,
        indicator.Provenance);
}

internal sealed record MeasureAnswer(
    MeasureCode Code, int Number, LocalText Name, string UnitOfMeasure, MeasureKind Kind, Accrual Accrual, ReportedBy ReportedBy, RatioParts? Parts, UnitCode? Reporter, Provenance Provenance, LocalText Section);

/// <param name="Due">Done on this day at the latest.</param>
/// <param name="Done">What counts as done.</param>
/// <param name="Evidence">What has to prove it; left out where the unit's word is enough.</param>
internal sealed record MilestoneDefinition(MeasureCode Code, int Number, LocalText Name, UnitCode Owner, DateOnly Due, LocalText Done, LocalText? Evidence, Provenance Provenance);
