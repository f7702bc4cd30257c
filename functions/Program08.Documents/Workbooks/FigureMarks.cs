using Program08.Documents.Wording;
using Program08.Reporting.Returns;

namespace Program08.Documents.Workbooks;

/// <summary>The words of the choice beside a figure of a demonstration.</summary>
internal static class FigureMarks
{
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<FigureMark>().Select(Of)];

    public static string Of(FigureMark mark) => mark switch
    {
        FigureMark.Reported => "Công bố",
        FigureMark.Derived => "Suy ra",
        FigureMark.Synthetic => "Mô phỏng",
    };

    /// <summary>What says nothing, or nothing known, is made up: a demonstration never takes a figure for a real one.</summary>
    public static FigureMark Parse(string? text) => PlainText.Fold(text ?? string.Empty) switch
    {
        "cong bo" => FigureMark.Reported,
        "suy ra" => FigureMark.Derived,
        _ => FigureMark.Synthetic,
    };
}
