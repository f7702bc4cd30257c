using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Documents.Workbooks;

/// <summary>What the unit reported for the period before, shown beside the cells it fills in.</summary>
/// <param name="Name">"năm 2022".</param>
public sealed record TemplateLastPeriod(string Name, ReturnContent Content)
{
    internal string Header => $"Kỳ trước ({Name})";

    /// <summary>Where a milestone's task stood; "–" for what is not known.</summary>
    internal string Of(FigureKey milestone) => Content.Find(milestone)?.Figure is { } standing and not Figure.Missing ? MilestoneWords.Of(standing)?.Vi ?? "–" : "–";

    /// <summary>"6.050; lũy kế 12.189", "không thuộc diện", "–" for what is not known.</summary>
    internal string Of(TemplateRow row) => string.Join("; ", new[]
    {
        Said(row.Key(FigureWindow.Period)) ?? "–",
        row.HasCumulative && Said(row.Key(FigureWindow.Cumulative)) is { } cumulative ? $"lũy kế {cumulative}" : null,
    }.OfType<string>());

    private string? Said(FigureKey key) => Content.Find(key) switch
    {
        { Figure: Figure.Given given } entered => $"{VietnameseFormat.Prefix(given.Bound)}{VietnameseFormat.Number(given.Value)}{FigureLabels.MarkAfter(entered.Mark)}",
        { Figure: Figure.ConfirmedZero } => CellStates.Zero.ToLowerInvariant(),
        { Figure: Figure.NotApplicable } => CellStates.NotApplicable.ToLowerInvariant(),
        _ => null,
    };
}
