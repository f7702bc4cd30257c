using Program08.Reporting.Returns;
using Program08.Reporting.Validation.Expressions;

namespace Program08.Reporting.Tests.Validation;

/// <summary>Cells by their text. The years since an earlier cell are its number; a missing figure is expected so many days into the calendar as another cell says.</summary>
internal sealed class SampleCells(Func<CellReference, decimal?> number) : ICells
{
    public DateOnly? PeriodEnd => new DateOnly(2023, 12, 31);

    public decimal? Number(CellReference cell) => number(cell);

    public decimal? YearsSince(CellReference cell) => number(cell);

    public DateOnly? Expected(FigureKey key) => number(new CellReference(key)) is >= 0m and <= 1_000_000m and var days ? DateOnly.FromDayNumber((int)days) : null;
}
