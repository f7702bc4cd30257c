using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Pages.Units;

/// <summary>A figure the coordinator wants looked at again.</summary>
/// <param name="Current">As it is in the newest version; null when it is not there.</param>
/// <param name="IsOpen">Neither sent anew nor explained yet.</param>
public sealed record NotedFigure(Measure Measure, FigureKey Key, EnteredFigure? Current, string Text, bool IsOpen)
{
    /// <summary>"2. Số việc làm (đang ghi 6.200 lượt người): Xem lại số của quý IV."</summary>
    internal string InWords => $"{Measure.Number}. {FigureLabels.Of(Measure, Key).Vi} (đang ghi {(Current is null ? "chưa có" : FigureText.Of(Current.Figure, Measure, Key.Part) + FigureLabels.MarkAfter(Current.Mark))}): {Text}";
}
