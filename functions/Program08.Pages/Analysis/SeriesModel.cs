using Program08.Reporting.Analysis;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;

namespace Program08.Pages.Analysis;

/// <param name="Area">What all units together are: "Thành phố".</param>
/// <param name="Kinds">Kinds of periods there are published cycles of.</param>
/// <param name="Kind">The one shown.</param>
/// <param name="Bases">Whose units the rows can be read in.</param>
/// <param name="Basis">The one shown; empty for the units that reported.</param>
/// <param name="ByUnit">Read in the units of the basis.</param>
/// <param name="Map">That shows them; null when there is none.</param>
/// <param name="Projection">Null where there is none.</param>
/// <param name="Names">Of every unit in the rows.</param>
/// <param name="Changes">In this measure's definition, between neighbouring cycles.</param>
public sealed record SeriesModel(
    Shell Shell,
    ProgrammeCode Programme,
    string ProgrammeName,
    string Area,
    IReadOnlyList<Choice> Kinds,
    string Kind,
    IReadOnlyList<Choice> Bases,
    string Basis,
    MeasureSeries Series,
    UnitSeries ByUnit,
    TileMap? Map,
    Projection? Projection,
    IReadOnlyDictionary<UnitCode, string> Names,
    IReadOnlyList<CatalogueStep> Changes) : IPageModel
{
    public IReadOnlyList<FormError> Errors => [];
}
