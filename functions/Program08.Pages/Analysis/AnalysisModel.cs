using Program08.Reporting.Analysis;
using Program08.Reporting.Programmes;

namespace Program08.Pages.Analysis;

/// <param name="Kinds">Kinds of periods there are published cycles of.</param>
/// <param name="Kind">The one shown.</param>
/// <param name="Series">In form order; empty while nothing was published.</param>
/// <param name="Milestones">In form order; null for none.</param>
/// <param name="Changes">Between the catalogues of neighbouring cycles.</param>
public sealed record AnalysisModel(
    Shell Shell, ProgrammeCode Programme, string ProgrammeName, IReadOnlyList<Choice> Kinds, string Kind, IReadOnlyList<MeasureSeries> Series, IReadOnlyList<CatalogueStep> Changes,
    IReadOnlyList<MilestoneSeries>? Milestones = null) : IPageModel
{
    public IReadOnlyList<FormError> Errors => [];
}
