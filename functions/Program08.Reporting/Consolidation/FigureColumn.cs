using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>
/// One cell of many units, the units beside each other: what kind of figure each has, and its number as a whole number at one scale for all. Ten bytes a
/// unit, where the objects of a return take some hundred, so that a country's units over many periods fit into memory and are added up at its speed.
/// </summary>
public sealed class FigureColumn
{
    // Of a cell: three bits its kind, two its bound, two its mark, five the decimals of its number.
    private const int KindMask = 0b111;
    private const int BoundShift = 3;
    private const int MarkShift = 5;
    private const int ScaleShift = 7;

    private readonly ushort[] cells;

    // Null while no cell has a number.
    private long[]? numbers;

    // In place of the whole numbers where they do not fit.
    private decimal[]? exact;
    private int scale;

    /// <param name="count">How many units; nobody has sent anything yet.</param>
    public FigureColumn(int count)
    {
        cells = new ushort[count];
    }

    /// <summary>How many units.</summary>
    public int Count => cells.Length;

    /// <summary>The cell of a unit that sent something; null when it wrote nothing in it.</summary>
    public void Set(int unit, Figure? figure, FigureMark mark)
    {
        switch (figure)
        {
            case Figure.Given given:
                Set(unit, given.Value, given.Bound, mark);
                break;
            case Figure.ConfirmedZero:
                Set(unit, 0m, Bound.Exact, mark);
                break;
            default:
                cells[unit] = (ushort)((int)(figure is Figure.NotApplicable ? FigureColumnCell.NotApplicable : FigureColumnCell.Missing) | ((int)mark << MarkShift));
                break;
        }
    }

    /// <summary>A cell with a number.</summary>
    public void Set(int unit, decimal number, Bound bound, FigureMark mark)
    {
        cells[unit] = (ushort)((int)FigureColumnCell.Number | ((int)bound << BoundShift) | ((int)mark << MarkShift) | (number.Scale << ScaleShift));
        if (exact is null && !TryKeep(unit, number))
        {
            exact = [.. Enumerable.Range(0, Count).Select(known => known == unit ? 0m : NumberOf(known))];
        }

        if (exact is not null)
        {
            exact[unit] = number;
        }
    }

    public FigureColumnCell KindOf(int unit) => (FigureColumnCell)(cells[unit] & KindMask);

    public Bound BoundOf(int unit) => (Bound)((cells[unit] >> BoundShift) & 0b11);

    public FigureMark MarkOf(int unit) => (FigureMark)((cells[unit] >> MarkShift) & 0b11);

    public bool IsZero(int unit) => exact is null ? numbers is null || numbers[unit] == 0 : exact[unit] == 0m;

    /// <summary>The number of a cell that has one, with as many decimals as it was written with.</summary>
    public decimal NumberOf(int unit)
    {
        if (exact is not null)
        {
            return exact[unit];
        }

        var (number, decimals) = (numbers?[unit] ?? 0, cells[unit] >> ScaleShift);
        return Decimal(number / (Int128)DecimalScale.PowerOfTen(scale - decimals), decimals) ?? throw new InvalidOperationException("A whole number of 64 bits is always a decimal.");
    }

    /// <summary>Sum over units that have a number, exactly what adding the decimals one after another gives, decimals included; null for no units.</summary>
    public decimal? SumOf(ReadOnlySpan<int> units)
    {
        if (units.IsEmpty)
        {
            return null;
        }

        if (exact is null && numbers is not null)
        {
            var (sum, decimals) = ((Int128)0, 0);
            foreach (var unit in units)
            {
                sum += numbers[unit];
                decimals = Math.Max(decimals, cells[unit] >> ScaleShift);
            }

            if (Decimal(sum / (Int128)DecimalScale.PowerOfTen(scale - decimals), decimals) is { } fits)
            {
                return fits;
            }
        }

        var total = 0m;
        foreach (var unit in units)
        {
            total += NumberOf(unit);
        }

        return total;
    }

    private static decimal? Decimal(Int128 number, int decimals)
    {
        var magnitude = (UInt128)Int128.Abs(number);
        return magnitude >> 96 == 0
            ? new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), number < 0, (byte)decimals)
            : null;
    }

    /// <summary>Keeps the number at the column's scale; false when it, or another at its scale, does not fit.</summary>
    private bool TryKeep(int unit, decimal number)
    {
        numbers ??= new long[Count];
        if (number.Scale > scale && !TryRescale(numbers, number.Scale))
        {
            return false;
        }

        if (DecimalScale.Whole(number, scale) is not { } whole)
        {
            return false;
        }

        numbers[unit] = whole;
        return true;
    }

    private bool TryRescale(long[] numbers, int wanted)
    {
        if (wanted - scale > DecimalScale.LargestPower)
        {
            return false;
        }

        var factor = DecimalScale.PowerOfTen(wanted - scale);
        var limit = long.MaxValue / factor;
        if (numbers.AsSpan().ContainsAnyExceptInRange(-limit, limit))
        {
            return false;
        }

        foreach (ref var number in numbers.AsSpan())
        {
            number *= factor;
        }

        scale = wanted;
        return true;
    }
}
