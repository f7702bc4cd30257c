using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;

namespace Program08.Reporting.Demonstrations;

/// <summary>How the figures of a demonstration are made up: the same file gives the same figures on every machine.</summary>
/// <param name="Seed">Another one gives other figures with the same totals.</param>
/// <param name="Source">Said of every figure made up.</param>
/// <param name="Returns">Files of returns that are sent as they stand, below the folder of the seeds.</param>
/// <param name="Rules">In order: a rule may go by figures of earlier ones.</param>
public sealed record GeneratedFigures(ProgrammeCode Programme, PeriodCode Period, ulong Seed, string Source, IReadOnlyList<string> Returns, IReadOnlyList<FigureRule> Rules);
