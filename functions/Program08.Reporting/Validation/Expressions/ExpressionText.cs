using System.Globalization;

namespace Program08.Reporting.Validation.Expressions;

/// <summary>Writes an expression with no more brackets than it needs; parsing it gives the same expression.</summary>
internal static class ExpressionText
{
    private const int Tightest = 8;

    public static string Of(Expression expression) => expression switch
    {
        Expression.Literal literal => literal.Value.ToString("0.############################", CultureInfo.InvariantCulture),
        Expression.Cell cell => $"[{cell.Reference}]",
        Expression.Present present => $"present([{present.Reference}])",
        Expression.Years years => $"years([{years.Reference}])",
        Expression.Expected expected => $"expected([{expected.Key}])",
        Expression.Day day => string.Create(CultureInfo.InvariantCulture, $"date({day.Value.Year}, {day.Value.Month}, {day.Value.Day})"),
        Expression.PeriodEnd => "periodend()",
        Expression.Negated negated => $"-{Bracketed(negated.Operand, Operators.NegationBinding)}",
        Expression.Not not => $"not {Bracketed(not.Operand, Operators.NotBinding)}",
        Expression.Binary binary => Of(binary),
        Expression.Call call => $"{Operators.Name(call.Function)}({string.Join(", ", call.Arguments.Select(Of))})",
        _ => throw new InvalidOperationException($"Unknown expression {expression.GetType().Name}."),
    };

    private static string Of(Expression.Binary binary)
    {
        var binding = Operators.Binding(binary.Operator);
        var left = Bracketed(binary.Left, Operators.IsComparison(binary.Operator) ? binding + 1 : binding);
        return $"{left} {Operators.Sign(binary.Operator)} {Bracketed(binary.Right, binding + 1)}";
    }

    private static string Bracketed(Expression expression, int atLeast) => Binding(expression) >= atLeast ? Of(expression) : $"({Of(expression)})";

    private static int Binding(Expression expression) => expression switch
    {
        Expression.Binary binary => Operators.Binding(binary.Operator),
        Expression.Not => Operators.NotBinding,
        Expression.Negated => Operators.NegationBinding,
        _ => Tightest,
    };
}
