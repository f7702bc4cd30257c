using FsCheck;
using FsCheck.Fluent;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation.Expressions;

namespace Program08.Reporting.Tests.Validation;

/// <summary>Random expressions, and texts that are none.</summary>
public sealed class ExpressionProperties
{
    private const int FuzzBudget = 20_000;

    private static readonly CellReference[] Keys =
        [.. "ABCD".Select(letter => new CellReference(new FigureKey(new MeasureCode($"M-{letter}"), FigurePart.Value, FigureWindow.Period), letter switch { 'C' => CellReference.Before, 'D' => "2022-Q3", _ => null }))];

    private static readonly decimal[] Values = [0m, 1m, 2m, 3.5m, -2m, 100_000_000_000_000m];

    [Fact]
    public void Written_ReadsBackTheSame() => Prop.ForAll(
        Truths(4).ToArbitrary(),
        expression => ExpressionParser.Parse(ExpressionText.Of(expression), Plain) is { Parsed: { } parsed } ? parsed.Expression == expression : IsTooLarge(expression))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Value_IsThatOfAPlainEvaluation() => Prop.ForAll(
        Truths(4).Zip(Gen.ArrayOf(Gen.OneOf(Gen.Elements(Values).Select(value => (decimal?)value), Gen.Constant((decimal?)null)), Keys.Length)).ToArbitrary(),
        pair =>
        {
            var (expression, numbers) = pair;
            var cells = Keys.Zip(numbers).ToDictionary(cell => cell.First, cell => cell.Second);
            return ExpressionParser.Parse(ExpressionText.Of(expression), Plain) is { Parsed: { } parsed }
                ? ExpressionValue.Truth(parsed.Expression, new SampleCells(cell => cells[cell])) == Reference(expression, cells) switch { 0m => false, 1m => true, _ => null }
                : IsTooLarge(expression);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void AnyText_IsReadOrRefusedAtAColumnOfIt()
    {
        string[] bits = ["[M-A:value:period]", "[M-Q:value:period]", "[M-A:value:period@before]", "[M-A:value:period@2021]", "@", "years", "expected", "date", "periodend", "2023", "[", "]", "(", ")", ",", "and", "or", "not", "present", "min", "round", "abs", "1", "0.5", "99999999999999999999999999999", ".", "<=", "<", "=", "+", "-", "*", "/", " ", "{", "đ", "\uD800", "\u0000"];
        Prop.ForAll(
            Gen.ArrayOf(Gen.Elements(bits)).Select(string.Concat).ToArbitrary(),
            text =>
            {
                var (parsed, error) = ExpressionParser.Parse(text, Plain);
                return (parsed is null) != (error is null) && (error is null || (error.Column >= 1 && error.Column <= text.Length + 1));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(FuzzBudget));
    }

    [Fact]
    public void AnySentence_IsReadOrRefused() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements("{", "}", "[M-A:value:period]", "label:", "2:", "1 + ", "số ")).Select(string.Concat).ToArbitrary(),
        text =>
        {
            var (pieces, error) = MessageTemplate.Read(text, Plain);
            return (pieces is null) != (error is null) && (error is null || (error.Column >= 1 && error.Column <= text.Length + 1));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(FuzzBudget));

    private static ValueKind? Plain(FigureKey key) => Keys.Any(known => known.Key == key) ? ValueKind.Plain : null;

    private static bool IsTooLarge(Expression expression) =>
        ExpressionText.Of(expression).Length > ExpressionParser.MaximumLength || Size(expression) > ExpressionParser.MaximumNodes;

    private static int Size(Expression expression) => 1 + expression switch
    {
        Expression.Negated negated => Size(negated.Operand),
        Expression.Not not => Size(not.Operand),
        Expression.Binary binary => Size(binary.Left) + Size(binary.Right),
        Expression.Call call => call.Arguments.Sum(Size),
        _ => 0,
    };

    // Truth as 1, falsehood as 0, the unknown as null.
    private static decimal? Reference(Expression expression, Dictionary<CellReference, decimal?> cells)
    {
        try
        {
            switch (expression)
            {
                case Expression.Literal literal:
                    return literal.Value;
                case Expression.Cell cell:
                    return cells[cell.Reference];
                case Expression.Years years:
                    return cells[years.Reference];
                case Expression.Day day:
                    return day.Value.DayNumber;
                case Expression.PeriodEnd:
                    return new DateOnly(2023, 12, 31).DayNumber;
                case Expression.Expected expected:
                    return cells[new CellReference(expected.Key)] is >= 0m and <= 1_000_000m and var days ? decimal.Truncate(days) : null;
                case Expression.Present present:
                    return cells[present.Reference].HasValue ? 1m : 0m;
                case Expression.Negated negated:
                    return 0m - Reference(negated.Operand, cells);
                case Expression.Not not:
                    return 1m - Reference(not.Operand, cells);
                case Expression.Binary { Operator: BinaryOperator.And } both:
                    return Half(Math.Min(Doubled(both.Left, cells), Doubled(both.Right, cells)));
                case Expression.Binary { Operator: BinaryOperator.Or } either:
                    return Half(Math.Max(Doubled(either.Left, cells), Doubled(either.Right, cells)));
                case Expression.Call call when call.Arguments.Any(argument => Reference(argument, cells) is null):
                    return null;
                case Expression.Call call:
                    var sorted = call.Arguments.Select(argument => Reference(argument, cells)!.Value).Order().ToList();
                    return call.Function switch
                    {
                        NumberFunction.Abs => sorted[0] < 0m ? -sorted[0] : sorted[0],
                        NumberFunction.Min => sorted[0],
                        NumberFunction.Max => sorted[^1],
                        NumberFunction.Sum => call.Arguments.Sum(argument => Reference(argument, cells)!.Value),
                        _ => Rounded(Reference(call.Arguments[0], cells)!.Value),
                    };
                case Expression.Binary binary when Reference(binary.Left, cells) is { } left && Reference(binary.Right, cells) is { } right:
                    return binary.Operator switch
                    {
                        BinaryOperator.Add => left + right,
                        BinaryOperator.Subtract => left - right,
                        BinaryOperator.Multiply => left * right,
                        BinaryOperator.Divide => left / right,
                        BinaryOperator.Equal => left == right ? 1m : 0m,
                        BinaryOperator.NotEqual => left == right ? 0m : 1m,
                        BinaryOperator.Less => left < right ? 1m : 0m,
                        BinaryOperator.LessOrEqual => left > right ? 0m : 1m,
                        BinaryOperator.Greater => left > right ? 1m : 0m,
                        _ => left < right ? 0m : 1m,
                    };
                default:
                    return null;
            }
        }
        catch (Exception problem) when (problem is OverflowException or DivideByZeroException)
        {
            return null;
        }
    }

    private static decimal Rounded(decimal value) => Math.Sign(value) * Math.Floor(Math.Abs(value) + 0.5m);

    private static int Doubled(Expression expression, Dictionary<CellReference, decimal?> cells) => Reference(expression, cells) switch { 0m => 0, 1m => 2, _ => 1 };

    private static decimal? Half(int doubled) => doubled switch { 0 => 0m, 2 => 1m, _ => null };

    private static Gen<Expression> Truths(int depth)
    {
        var compared = from sign in Gen.Elements(Enum.GetValues<BinaryOperator>().Where(Operators.IsComparison).ToArray())
                       from left in Numbers(depth - 1)
                       from right in Numbers(depth - 1)
                       select (Expression)new Expression.Binary(sign, left, right);
        var present = Gen.Elements(Keys).Select(key => (Expression)new Expression.Present(key));
        var days = from sign in Gen.Elements(Enum.GetValues<BinaryOperator>().Where(Operators.IsComparison).ToArray())
                   from left in Days(depth - 1)
                   from right in Days(depth - 1)
                   select (Expression)new Expression.Binary(sign, left, right);
        if (depth <= 1)
        {
            return Gen.OneOf(compared, present, days);
        }

        var combined = from sign in Gen.Elements(BinaryOperator.And, BinaryOperator.Or)
                       from left in Truths(depth - 1)
                       from right in Truths(depth - 1)
                       select (Expression)new Expression.Binary(sign, left, right);
        return Gen.OneOf(compared, combined, combined, Truths(depth - 1).Select(operand => (Expression)new Expression.Not(operand)), present, days);
    }

    private static Gen<Expression> Days(int depth)
    {
        var day = Gen.Choose(new DateOnly(1000, 1, 1).DayNumber, DateOnly.MaxValue.DayNumber).Select(number => (Expression)new Expression.Day(DateOnly.FromDayNumber(number)));
        var expected = Gen.Elements(Keys.Where(key => key.Earlier is null).ToArray()).Select(key => (Expression)new Expression.Expected(key.Key));
        var end = Gen.Constant((Expression)new Expression.PeriodEnd());
        if (depth <= 1)
        {
            return Gen.OneOf(day, expected, end);
        }

        var moved = from sign in Gen.Elements(BinaryOperator.Add, BinaryOperator.Subtract)
                    from left in Days(depth - 1)
                    from right in Numbers(depth - 1)
                    select (Expression)new Expression.Binary(sign, left, right);
        return Gen.OneOf(day, expected, end, moved);
    }

    private static Gen<Expression> Numbers(int depth)
    {
        var literal = Gen.Elements(Values.Where(value => value >= 0m).ToArray()).Select(value => (Expression)new Expression.Literal(value));
        var cell = Gen.Elements(Keys).Select(key => (Expression)new Expression.Cell(key));
        var years = Gen.Elements(Keys.Where(key => key.Earlier is not null).ToArray()).Select(key => (Expression)new Expression.Years(key));
        if (depth <= 1)
        {
            return Gen.OneOf(literal, cell, years);
        }

        var computed = from sign in Gen.Elements(BinaryOperator.Add, BinaryOperator.Subtract, BinaryOperator.Multiply, BinaryOperator.Divide)
                       from left in Numbers(depth - 1)
                       from right in Numbers(depth - 1)
                       select (Expression)new Expression.Binary(sign, left, right);
        var one = from function in Gen.Elements(NumberFunction.Abs, NumberFunction.Round)
                  from argument in Numbers(depth - 1)
                  select (Expression)new Expression.Call(function, [argument]);
        var many = from function in Gen.Elements(NumberFunction.Min, NumberFunction.Max, NumberFunction.Sum)
                   from first in Numbers(depth - 1)
                   from second in Numbers(depth - 1)
                   select (Expression)new Expression.Call(function, [first, second]);
        return Gen.OneOf(literal, cell, computed, computed, Numbers(depth - 1).Select(operand => (Expression)new Expression.Negated(operand)), one, many);
    }
}
