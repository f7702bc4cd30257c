using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>The report that an address asks for: in force, of an edition, or as known at the end of a day.</summary>
/// <param name="Publication">Null for a draft.</param>
/// <param name="Stored">Its row; null for a draft that was put together again.</param>
/// <param name="Known">Set when a day was asked for.</param>
public sealed record ChosenReport(CyclePlan Plan, CycleRecord Cycle, Programme Programme, Publication? Publication, ReportRecord? Stored, CityReport Report, KnownReport? Known)
{
    public int Round => Stored?.Round ?? Cycle.Round;

    /// <summary>The query that names this report again.</summary>
    public string Query => Known is { } known ? $"ngay={LocalTimes.Field(known.Day)}" : $"ban={(Publication is { } publication ? Pages.Reports.ReportEdition.Of(publication.Number) : Pages.Reports.ReportEdition.Draft)}";
}
