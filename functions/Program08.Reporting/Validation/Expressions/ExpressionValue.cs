using Program08.Reporting.Returns;

namespace Program08.Reporting.Validation.Expressions;

/// <summary>
/// Evaluates. A cell without a number is unknown, and so is what is computed from it, what is divided by zero and what no longer fits a decimal;
/// "and" with something false is false, "or" with something true is true, whatever the other side is.
/// </summary>
internal static class ExpressionValue
{
    // Below decimal.MaxValue by more than a double's rounding.
    private const double Largest = 7.9e28;

    /// <param name="cell">The number in a cell; null when there is none.</param>
    /// <returns>Null when it can't be known.</returns>
    public static bool? Truth(Expression expression, Func<FigureKey, decimal?> cell) => expression switch
    {
        Expression.Present present => cell(present.Key) is not null,
        Expression.Not not => !Truth(not.Operand, cell),
        Expression.Binary { Operator: BinaryOperator.And } both => Truth(both.Left, cell) & Truth(both.Right, cell),
        Expression.Binary { Operator: BinaryOperator.Or } either => Truth(either.Left, cell) | Truth(either.Right, cell),
        Expression.Binary compared => Number(compared.Left, cell) is { } left && Number(compared.Right, cell) is { } right ? Compare(compared.Operator, left, right) : null,
        _ => throw new InvalidOperationException($"{ExpressionText.Of(expression)} is no condition."),
    };

    /// <inheritdoc cref="Truth"/>
    public static decimal? Number(Expression expression, Func<FigureKey, decimal?> cell) => expression switch
    {
        Expression.Literal literal => literal.Value,
        Expression.Cell reference => cell(reference.Key),
        Expression.Negated negated => -Number(negated.Operand, cell),
        Expression.Binary binary => Number(binary.Left, cell) is { } left && Number(binary.Right, cell) is { } right ? Compute(binary.Operator, left, right) : null,
        Expression.Call call => Call(call, cell),
        _ => throw new InvalidOperationException($"{ExpressionText.Of(expression)} is no number."),
    };

    private static decimal? Call(Expression.Call call, Func<FigureKey, decimal?> cell)
    {
        var values = call.Arguments.Select(argument => Number(argument, cell)).ToList();
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
