using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Documents.Workbooks;

/// <summary>A line of the form: one part of one measure.</summary>
/// <param name="HasCumulative">The column Lũy kế is asked for too.</param>
/// <param name="IsOptional">A percentage's value, for units that have no numerator and denominator.</param>
/// <param name="IsAsked">False: shown locked, given by a department for the whole city.</param>
internal sealed record TemplateRow(Measure Measure, FigurePart Part, bool HasCumulative, bool IsOptional, bool IsAsked)
{
    /// <summary>The hidden id: <c>CT08-05:numerator</c>.</summary>
    public string Id { get; } = IdOf(Key(Measure, Part, FigureWindow.Period));

    public FigureKey Key(FigureWindow window) => Key(Measure, Part, window);

    /// <summary>All lines of the measures, in form order.</summary>
    public static IEnumerable<TemplateRow> For(IEnumerable<Measure> measures, Unit unit) => measures.SelectMany(measure => Of(measure, AskedFigures.IsAskedOf(measure, unit)));

    public static string IdOf(FigureKey key)
    {
        var text = key.ToString();
        return text[..text.LastIndexOf(':')];
    }

    private static IEnumerable<TemplateRow> Of(Measure measure, bool isAsked)
    {
        if (!isAsked)
        {
            return [new TemplateRow(measure, FigurePart.Value, HasCumulative: false, IsOptional: false, IsAsked: false)];
        }

        var keys = AskedFigures.Of(measure).ToList();
        var rows = keys
            .Select(key => key.Part)
            .Distinct()
            .Select(part => new TemplateRow(measure, part, keys.Contains(Key(measure, part, FigureWindow.Cumulative)), IsOptional: false, IsAsked: true));
        return measure.Kind == MeasureKind.Percentage
            ? rows.Append(new TemplateRow(measure, FigurePart.Value, HasCumulative: false, IsOptional: true, IsAsked: true))
            : rows;
    }

    private static FigureKey Key(Measure measure, FigurePart part, FigureWindow window) => new(measure.Code, part, window);
}
