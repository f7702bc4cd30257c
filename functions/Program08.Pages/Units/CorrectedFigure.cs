using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Pages.Units;

/// <summary>A figure that was entered on the unit's behalf.</summary>
/// <param name="Old">As the unit signed it off; null when it was not there.</param>
public sealed record CorrectedFigure(Measure Measure, EnteredFigure New, EnteredFigure? Old)
{
    internal string Label => $"{Measure.Number}. {FigureLabels.Of(Measure, New.Key).Vi}";

    internal string OldText => Old is null ? "Chưa có" : Text(Old);

    internal string NewText => Text(New);

    internal string OldMarked => OldText + (Old is null ? "" : FigureLabels.MarkAfter(Old.Mark));

    internal string NewMarked => NewText + FigureLabels.MarkAfter(New.Mark);

    private string Text(EnteredFigure figure) => FigureText.Of(figure.Figure, Measure, figure.Key.Part) + (figure.Figure is Figure.Completed { Evidence: { } proof } ? $" ({proof})" : "");
}
