using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation.Expressions;

namespace Program08.Reporting.Validation;

/// <summary>The figures of one return alone: another unit's, or an earlier one's. It has no earlier periods of its own.</summary>
internal sealed class ReturnFigures : ICells
{
    private readonly Programme programme;
    private readonly Dictionary<FigureKey, decimal> numbers = [];

    public ReturnFigures(Programme programme, ReturnContent content)
    {
        this.programme = programme;
        foreach (var figure in content.Figures)
        {
            if (figure.Figure.Number is { } number && Math.Abs(number) <= Figure.Largest)
            {
                numbers.TryAdd(figure.Key, number);
            }
        }
    }

    public DateOnly? PeriodEnd => null;

    public decimal? Number(FigureKey key) => Rates.Number(programme.Find(key.Measure), key, Written);

    public decimal? Number(CellReference cell) => cell.Earlier is null ? Number(cell.Key) : null;

    public decimal? YearsSince(CellReference cell) => null;

    public DateOnly? Expected(FigureKey key) => null;

    private decimal? Written(FigureKey key) => numbers.TryGetValue(key, out var number) ? number : null;
}
