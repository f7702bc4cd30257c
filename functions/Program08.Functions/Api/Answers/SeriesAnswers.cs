using Program08.Reporting.Consolidation;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Functions.Api.Answers;

/// <summary>What the published reports say of a measure over time.</summary>
/// <param name="UnitsOn">The day whose units the values are read in; left out for the units that reported.</param>
/// <param name="Sources">Of the shares by which values are read across a reorganisation.</param>
internal sealed record SeriesAnswer(
    ProgrammeCode Programme, MeasureCode Measure, string Name, string UnitOfMeasure, DateOnly? UnitsOn, IReadOnlyList<string> Sources, IReadOnlyList<SeriesPointAnswer> City, IReadOnlyList<UnitSeriesAnswer> Units);

/// <param name="Amendment">Which amendment of the report says it; left out for the report itself.</param>
/// <param name="Counted">Units in the value.</param>
/// <param name="Expected">Units that could be.</param>
internal sealed record SeriesPointAnswer(
    PeriodCode Period,
    DateOnly CutOff,
    int? Amendment,
    decimal? Value,
    decimal? Numerator,
    decimal? Denominator,
    decimal? Cumulative,
    decimal? Target,
    FigureWindow? TargetWindow,
    Assessment? Assessment,
    int Counted,
    int Expected,
    bool Synthetic);

internal sealed record UnitSeriesAnswer(UnitCode Unit, IReadOnlyList<UnitValueAnswer> Values);

/// <param name="Estimated">Read across a reorganisation by shares.</param>
/// <param name="Missing">Units whose figure would be needed and is not there.</param>
internal sealed record UnitValueAnswer(PeriodCode Period, decimal? Value, bool Estimated, IReadOnlyList<UnitCode> Missing, bool Synthetic);
