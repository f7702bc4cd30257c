using Program08.Reporting.Consolidation;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Pages.Reports;

/// <summary>A city figure against its target.</summary>
/// <param name="Value">Unrounded, in the measure's unit; null when there is none.</param>
/// <param name="Parts">Sums behind a ratio: "690 / 2.248.788 hộ"; null where there are none.</param>
/// <param name="Target">The one that applied; null when none was set.</param>
/// <param name="PercentOfPlan">106.7; null where it makes no sense.</param>
/// <param name="Covered">Units whose figure went in.</param>
/// <param name="Asked">Units asked.</param>
/// <param name="Left">Names of units left out, each with the reason: "Huyện Ba Vì: chưa nộp".</param>
/// <param name="Mark">The weakest mark of the figures it rests on.</param>
/// <param name="Note">Note printed under the row; null for none.</param>
/// <param name="ByOtherLevel">Whether the level that another source gives is met; null without such a level, or without a figure.</param>
/// <param name="SecondSource">A department's total that checks the figure; null for none.</param>
/// <param name="Lineage">Of a large roster a part.</param>
/// <param name="SourceCount">Parts of figures behind it, of which the lineage may tell only some.</param>
/// <param name="Imputed">With estimates for units that gave nothing; null for none.</param>
public sealed record IndicatorRow(
    Indicator Indicator,
    decimal? Value,
    string? Parts,
    Target? Target,
    Assessment State,
    decimal? PercentOfPlan,
    int Covered,
    int Asked,
    IReadOnlyList<string> Left,
    FigureMark Mark,
    IReadOnlyList<LineageRow> Lineage,
    string? Note = null,
    bool? ByOtherLevel = null,
    SecondSource? SecondSource = null,
    ImputedFigure? Imputed = null,
    int SourceCount = 0);
