using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>Figures and findings collected from a workbook, and what can be settled only when all of it was read.</summary>
internal sealed class FormFigures
{
    private readonly Dictionary<FigureKey, EnteredFigure> _figures = [];
    private readonly HashSet<FigureKey> _untouched = [];
    private readonly List<Finding> _findings = [];
    private readonly List<RatioCell> _ratios = [];

    public IReadOnlyList<Finding> Findings => _findings;

    public void Add(Finding finding) => _findings.Add(finding);

    /// <param name="untouched">Nothing at all stands in the line.</param>
    public void Add(EnteredFigure figure, bool untouched)
    {
        _figures[figure.Key] = figure;
        if (untouched)
        {
            _untouched.Add(figure.Key);
        }
    }

    /// <summary>"14/14" in the cell of the percentage.</summary>
    public void AddRatio(Place place, string? written, decimal numerator, decimal denominator, FigureMark mark) => _ratios.Add(new RatioCell(place, written, numerator, denominator, mark));

    /// <summary>A ratio in one cell fills the two lines where they were left blank, and must agree with them where not.</summary>
    public void SettleRatios()
    {
        foreach (var ratio in _ratios)
        {
            var measure = ratio.Place.Figure!.Measure;
            _figures.Remove(ratio.Place.Figure);
            var fits = Settle(new FigureKey(measure, FigurePart.Numerator, FigureWindow.Period), ratio.Numerator, ratio)
                & Settle(new FigureKey(measure, FigurePart.Denominator, FigureWindow.Period), ratio.Denominator, ratio);
            if (!fits)
            {
                Add(CellFindings.RatioTwice(ratio.Written, ratio.Place));
            }
        }
    }

    /// <summary>One figure for every cell asked for, in form order.</summary>
    public IReadOnlyList<EnteredFigure> InOrder(IEnumerable<TemplateRow> lines, string fileName)
    {
        var ordered = new List<EnteredFigure>();
        foreach (var measure in lines.GroupBy(line => line.Measure.Code))
        {
            var whole = WholeMeasure(measure);
            foreach (var key in measure.SelectMany(Keys))
            {
                if (_figures.TryGetValue(key.Key, out var figure))
                {
                    ordered.Add(whole is not null && _untouched.Contains(key.Key) ? figure with { Figure = whole } : figure);
                }
                else if (!key.Line.IsOptional)
                {
                    ordered.Add(new EnteredFigure(key.Key, new Figure.Missing(), new Place(fileName, null, null, key.Key), null));
                }
            }
        }

        return ordered;
    }

    private static IEnumerable<(TemplateRow Line, FigureKey Key)> Keys(TemplateRow line) => line.HasCumulative
        ? [(line, line.Key(FigureWindow.Period)), (line, line.Key(FigureWindow.Cumulative))]
        : [(line, line.Key(FigureWindow.Period))];

    /// <summary>"Không thuộc diện" and "Chưa có" speak of the indicator: said on one of its lines they hold for those left wholly blank.</summary>
    private Figure? WholeMeasure(IGrouping<MeasureCode, TemplateRow> measure)
    {
        foreach (var (_, key) in measure.SelectMany(Keys))
        {
            if (_figures.TryGetValue(key, out var figure)
                && !_untouched.Contains(key)
                && figure.AsWritten is null
                && figure.Figure is Figure.NotApplicable or Figure.Missing { Reason: not null })
            {
                return figure.Figure;
            }
        }

        return null;
    }

    private bool Settle(FigureKey key, decimal value, RatioCell ratio)
    {
        if (_figures.TryGetValue(key, out var known) && !_untouched.Contains(key))
        {
            return known.Figure.Number == value;
        }

        Add(new EnteredFigure(key, new Figure.Given(value), ratio.Place with { Figure = key }, ratio.Written, ratio.Mark), untouched: false);
        _untouched.Remove(key);
        return true;
    }

    private sealed record RatioCell(Place Place, string? Written, decimal Numerator, decimal Denominator, FigureMark Mark);
}
