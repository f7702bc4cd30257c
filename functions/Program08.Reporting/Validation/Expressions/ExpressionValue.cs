namespace Program08.Reporting.Validation.Expressions;

/// <summary>
/// Evaluates. A cell without a number is unknown, and so is what is computed from it, what is divided by zero and what no longer fits a decimal;
/// "and" with something false is false, "or" with something true is true, whatever the other side is.
/// </summary>
internal static class ExpressionValue
{
    // Below decimal.MaxValue by more than a double's rounding.
    private const double Largest = 7.9e28;

    /// <returns>Null when it can't be known.</returns>
    public static bool? Truth(Expression expression, ICells cells) => expression switch
    {
        Expression.Present present => cells.Number(present.Reference) is not null,
        Expression.Not not => !Truth(not.Operand, cells),
        Expression.Binary { Operator: BinaryOperator.And } both => Truth(both.Left, cells) & Truth(both.Right, cells),
        Expression.Binary { Operator: BinaryOperator.Or } either => Truth(either.Left, cells) | Truth(either.Right, cells),
        Expression.Binary compared => Number(compared.Left, cells) is { } left && Number(compared.Right, cells) is { } right ? Compare(compared.Operator, left, right) : null,
        _ => throw new InvalidOperationException($"{ExpressionText.Of(expression)} is no condition."),
    };

    /// <summary>A day is its number of days from 1/1/0001.</summary>
    /// <inheritdoc cref="Truth"/>
    public static decimal? Number(Expression expression, ICells cells) => expression switch
    {
        Expression.Literal literal => literal.Value,
        Expression.Cell cell => cells.Number(cell.Reference),
        Expression.Years years => cells.YearsSince(years.Reference),
        Expression.Day day => day.Value.DayNumber,
        Expression.Expected expected => cells.Expected(expected.Key)?.DayNumber,
        Expression.PeriodEnd => cells.PeriodEnd?.DayNumber,
        Expression.Negated negated => -Number(negated.Operand, cells),
        Expression.Binary binary => Number(binary.Left, cells) is { } left && Number(binary.Right, cells) is { } right ? Compute(binary.Operator, left, right) : null,
        Expression.Call call => Call(call, cells),
        _ => throw new InvalidOperationException($"{ExpressionText.Of(expression)} is no number."),
    };

    private static decimal? Call(Expression.Call call, ICells cells)
    {
        var values = call.Arguments.Select(argument => Number(argument, cells)).ToList();
        if (values.Contains(null))
        {
            return null;
        }

        return call.Function switch
        {
            NumberFunction.Abs => Math.Abs(values[0]!.Value),
            NumberFunction.Min => values.Min(),
            NumberFunction.Max => values.Max(),
            NumberFunction.Sum => values.Aggregate((decimal?)0m, (sum, value) => sum is { } known ? Compute(BinaryOperator.Add, known, value!.Value) : null),
            NumberFunction.Round => decimal.Round(values[0]!.Value, values.Count == 2 ? (int)values[1]!.Value : 0, MidpointRounding.AwayFromZero),
        };
    }

    private static bool Compare(BinaryOperator sign, decimal left, decimal right) => sign switch
    {
        BinaryOperator.Equal => left == right,
        BinaryOperator.NotEqual => left != right,
        BinaryOperator.Less => left < right,
        BinaryOperator.LessOrEqual => left <= right,
        BinaryOperator.Greater => left > right,
        BinaryOperator.GreaterOrEqual => left >= right,
        _ => throw new InvalidOperationException($"{sign} compares nothing."),
    };

    private static decimal? Compute(BinaryOperator sign, decimal left, decimal right)
    {
        var (a, b) = ((double)left, (double)right);
        return sign switch
        {
            BinaryOperator.Add => Math.Abs(a + b) < Largest ? left + right : null,
            BinaryOperator.Subtract => Math.Abs(a - b) < Largest ? left - right : null,
            BinaryOperator.Multiply => Math.Abs(a * b) < Largest ? left * right : null,
            BinaryOperator.Divide => right != 0m && Math.Abs(a / b) < Largest ? left / right : null,
            _ => throw new InvalidOperationException($"{sign} computes nothing."),
        };
    }
}
