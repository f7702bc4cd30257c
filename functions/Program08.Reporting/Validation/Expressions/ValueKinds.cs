using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation.Expressions;

/// <summary>Which kinds of values go together.</summary>
internal static class ValueKinds
{
    /// <summary>A rate has a cell of its own beside its parts: what was typed there, or what the parts make.</summary>
    /// <returns>Null when the programme asks nobody for the cell, or for no number in it.</returns>
    public static ValueKind? Of(Programme programme, FigureKey key) =>
        programme.Find(key.Measure) is { Kind: not MeasureKind.Milestone } measure && (AskedFigures.Of(measure).Contains(key) || key == Rates.KeyOf(measure)) ? Of(measure, key) : null;

    /// <returns>Null when the two don't go together.</returns>
    public static ValueKind? Of(BinaryOperator sign, ValueKind left, ValueKind right) => sign switch
    {
        BinaryOperator.Or or BinaryOperator.And => left == ValueKind.Truth && right == ValueKind.Truth ? ValueKind.Truth : null,
        _ when left == ValueKind.Truth || right == ValueKind.Truth => null,
        BinaryOperator.Add when (left, right) is (ValueKind.Date, ValueKind.Plain) or (ValueKind.Plain, ValueKind.Date) => ValueKind.Date,
        BinaryOperator.Subtract when (left, right) is (ValueKind.Date, ValueKind.Plain) => ValueKind.Date,
        BinaryOperator.Subtract when (left, right) is (ValueKind.Date, ValueKind.Date) => ValueKind.Plain,
        BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide when left == ValueKind.Date || right == ValueKind.Date => null,
        BinaryOperator.Add or BinaryOperator.Subtract => Alike(left, right),
        BinaryOperator.Multiply => (left, right) switch
        {
            (ValueKind.Plain, _) => right,
            (_, ValueKind.Plain) => left,
            (ValueKind.Amount, ValueKind.Amount) => ValueKind.Amount,
            (ValueKind.Amount, ValueKind.Money) or (ValueKind.Money, ValueKind.Amount) => ValueKind.Money,
            _ => null,
        },
        BinaryOperator.Divide => (left, right) switch
        {
            _ when left == right => ValueKind.Plain,
            (_, ValueKind.Plain) => left,
            (ValueKind.Money, ValueKind.Amount) => ValueKind.Money,
            _ => null,
        },
        _ => Alike(left, right) is null ? null : ValueKind.Truth,
    };

    /// <summary>The kind of two numbers added, compared or chosen between; null when they don't mix.</summary>
    public static ValueKind? Alike(ValueKind left, ValueKind right) => (left, right) switch
    {
        (ValueKind.Truth, _) or (_, ValueKind.Truth) => null,
        (ValueKind.Date, _) or (_, ValueKind.Date) => left == right ? left : null,
        (ValueKind.Plain, _) => right,
        (_, ValueKind.Plain) => left,
        _ => left == right ? left : null,
    };

    /// <summary>A number with what it is of: "430.000.000 đồng", "94,1 %".</summary>
    /// <param name="decimals">At most so many, rounded half away from zero; null for all there are.</param>
    public static LocalText Text(ValueKind kind, decimal number, int? decimals = null)
    {
        var rounded = decimals is { } most ? decimal.Round(number, most, MidpointRounding.AwayFromZero) : number;
        var unit = kind switch
        {
            ValueKind.Money => " đồng",
            ValueKind.Percent => " %",
            _ => string.Empty,
        };
        return new(VietnameseFormat.Number(rounded) + unit, VietnameseFormat.InEnglish(rounded) + unit);
    }

    public static LocalText Name(ValueKind kind) => kind switch
    {
        ValueKind.Truth => new("điều kiện", "a condition"),
        ValueKind.Plain => new("số", "a plain number"),
        ValueKind.Amount => new("số lượng", "an amount"),
        ValueKind.Money => new("số tiền", "money"),
        ValueKind.Percent => new("tỷ lệ %", "a percentage"),
        ValueKind.Date => new("ngày", "a day"),
        ValueKind.Other => new("số có đơn vị riêng", "a number with a unit of its own"),
    };

    private static ValueKind Of(Measure measure, FigureKey key) => (measure.Kind, key.Part) switch
    {
        (_, not FigurePart.Value) or (MeasureKind.Count, _) => ValueKind.Amount,
        (MeasureKind.Money, _) => ValueKind.Money,
        (MeasureKind.Number, _) when measure.UnitOfMeasure != "%" => ValueKind.Other,
        _ => ValueKind.Percent,
    };
}
