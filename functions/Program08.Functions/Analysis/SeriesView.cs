using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;

namespace Program08.Functions.Analysis;

/// <summary>A series as an address asks for it.</summary>
/// <param name="Programme">As the seeds have it now: its name and term.</param>
/// <param name="Reports">Every published report of the programme.</param>
/// <param name="Kinds">Kinds of periods among them.</param>
/// <param name="Kind">The one asked for, or the latest's.</param>
/// <param name="Basis">A day of the units asked for; null for the units that reported.</param>
/// <param name="ByUnit">Read in those units.</param>
public sealed record SeriesView(Programme Programme, IReadOnlyList<CityReport> Reports, IReadOnlyList<PeriodKind> Kinds, PeriodKind Kind, DateOnly? Basis, MeasureSeries Series, UnitSeries ByUnit);
