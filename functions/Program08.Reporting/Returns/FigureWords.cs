namespace Program08.Reporting.Returns;

internal static class FigureWords
{
    public static string Of(FigurePart part) => part switch
    {
        FigurePart.Value => "value",
        FigurePart.Numerator => "numerator",
        FigurePart.Denominator => "denominator",
        FigurePart.NumeratorBefore => "numeratorBefore",
        FigurePart.DenominatorBefore => "denominatorBefore",
    };

    public static string Of(FigureWindow window) => window switch
    {
        FigureWindow.Period => "period",
        FigureWindow.Cumulative => "cumulative",
    };

    public static FigurePart? Part(string text) => text switch
    {
        "value" => FigurePart.Value,
        "numerator" => FigurePart.Numerator,
        "denominator" => FigurePart.Denominator,
        "numeratorBefore" => FigurePart.NumeratorBefore,
        "denominatorBefore" => FigurePart.DenominatorBefore,
        _ => null,
    };

    public static FigureWindow? Window(string text) => text switch
    {
        "period" => FigureWindow.Period,
        "cumulative" => FigureWindow.Cumulative,
        _ => null,
    };
}
