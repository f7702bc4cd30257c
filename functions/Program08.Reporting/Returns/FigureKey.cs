using Program08.Reporting.Programmes;
using Program08.Reporting.Words;

namespace Program08.Reporting.Returns;

/// <summary>One cell of a return.</summary>
public sealed record FigureKey(MeasureCode Measure, FigurePart Part, FigureWindow Window)
{
    /// <summary>Stable text for addresses, form fields and hidden cells: <c>CT08-05:numerator:period</c>.</summary>
    public override string ToString() => $"{Measure}:{FigureWords.Of(Part)}:{FigureWords.Of(Window)}";

    /// <summary>Reads what <see cref="ToString"/> writes; false for anything else.</summary>
    public static bool TryParse(string? text, out FigureKey? key)
    {
        key = null;
        if (text?.Split(':') is not [var measure, var part, var window]
            || FigureWords.Part(part) is not { } knownPart
            || FigureWords.Window(window) is not { } knownWindow
            || TextIds.Find<MeasureCode>(measure) is not { } knownMeasure)
        {
            return false;
        }

        key = new FigureKey(knownMeasure, knownPart, knownWindow);
        return true;
    }
}
