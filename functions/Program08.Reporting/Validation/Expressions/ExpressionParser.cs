using System.Globalization;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation.Expressions;

/// <summary>
/// Reads an expression and finds its kind. Limits on length, depth and size bound the time of reading and of evaluating, whatever the text is.
/// </summary>
/// <remarks>
/// or: and {"or" and}; and: not {"and" not}; not: "not" not | comparison; comparison: sum [sign sum]; sum: product {("+"|"-") product};
/// product: factor {("*"|"/") factor}; factor: "-" factor | number | [cell] | function "(" or {"," or} ")" |
/// ("present" | "years" | "expected") "(" [cell] ")" | "date" "(" year "," month "," day ")" | "periodend" "(" ")" | "(" or ")".
/// </remarks>
internal sealed class ExpressionParser
{
    public const int MaximumLength = 1000;
    public const int MaximumDepth = 32;
    public const int MaximumNodes = 200;

    private readonly IReadOnlyList<Token> tokens;
    private readonly Func<FigureKey, ValueKind?> kindOf;
    private int at;
    private int depth;
    private int nodes;
    private ExpressionError? error;

    private ExpressionParser(IReadOnlyList<Token> tokens, Func<FigureKey, ValueKind?> kindOf) => (this.tokens, this.kindOf) = (tokens, kindOf);

    private Token Here => tokens[at];

    /// <param name="kindOf">Kind of a cell; null for cells nobody is asked for.</param>
    /// <returns>The expression, or the first thing that is wrong with it.</returns>
    public static (ParsedExpression? Parsed, ExpressionError? Error) Parse(string text, Func<FigureKey, ValueKind?> kindOf)
    {
        if (text.Length > MaximumLength)
        {
            return (null, new(MaximumLength + 1, new($"dài hơn {MaximumLength} ký tự.", $"longer than {MaximumLength} characters.")));
        }

        var parser = new ExpressionParser(Tokens.Of(text), kindOf);
        var parsed = parser.Logical(BinaryOperator.Or);
        if (parser.error is null && parser.Here.Kind != TokenKind.End)
        {
            parser.Unexpected();
        }

        return parser.error is { } error ? (null, error) : (parsed, null);
    }

    private ParsedExpression Logical(BinaryOperator sign)
    {
        var left = sign == BinaryOperator.Or ? Logical(BinaryOperator.And) : Not();
        while (Takes(TokenKind.Word, Operators.Sign(sign)) is { } token)
        {
            left = Binary(sign, token, left, sign == BinaryOperator.Or ? Logical(BinaryOperator.And) : Not());
        }

        return left;
    }

    private ParsedExpression Not()
    {
        if (Takes(TokenKind.Word, "not") is not { } token)
        {
            return Comparison();
        }

        var operand = Deeper(Not);
        return operand.Kind == ValueKind.Truth
            ? Made(new Expression.Not(operand.Expression), ValueKind.Truth)
            : Wrong(token, new("sau “not” phải là điều kiện.", "“not” takes a condition."));
    }

    private ParsedExpression Comparison()
    {
        var left = Chain(Operators.Binding(BinaryOperator.Add));
        return Here.Kind == TokenKind.Sign && Operators.BinaryOf(Here.Text) is { } sign && Operators.IsComparison(sign)
            ? Binary(sign, Next(), left, Chain(Operators.Binding(BinaryOperator.Add)))
            : left;
    }

    // Sums, and the products within them.
    private ParsedExpression Chain(int binding)
    {
        var isSum = binding == Operators.Binding(BinaryOperator.Add);
        var left = isSum ? Chain(Operators.Binding(BinaryOperator.Multiply)) : Factor();
        while (Here.Kind == TokenKind.Sign && Operators.BinaryOf(Here.Text) is { } sign && Operators.Binding(sign) == binding && error is null)
        {
            left = Binary(sign, Next(), left, isSum ? Chain(Operators.Binding(BinaryOperator.Multiply)) : Factor());
        }

        return left;
    }

    private ParsedExpression Factor()
    {
        if (Takes(TokenKind.Sign, "-") is { } minus)
        {
            var operand = Deeper(Factor);
            return operand.Kind is ValueKind.Truth or ValueKind.Date ? Wrong(minus, new("dấu trừ chỉ đứng trước số.", "the minus stands before a number.")) : Made(new Expression.Negated(operand.Expression), operand.Kind);
        }

        if (Takes(TokenKind.Sign, "(") is not null)
        {
            var inner = Deeper(() => Logical(BinaryOperator.Or));
            Must(")");
            return inner;
        }

        return Here.Kind switch
        {
            TokenKind.Number => Literal(Next()),
            TokenKind.Cell => Cell(Next(), (reference, kind) => Made(new Expression.Cell(reference), kind)),
            TokenKind.Word when Here.Text is "present" or "years" or "expected" => OfCell(Next()),
            TokenKind.Word when Here.Text == "date" => Day(Next()),
            TokenKind.Word when Here.Text == "periodend" => PeriodEnd(),
            TokenKind.Word when Operators.FunctionOf(Here.Text) is { } function => Call(function, Next()),
            _ => Unexpected(),
        };
    }

    private ParsedExpression Literal(Token token) => decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        ? Made(new Expression.Literal(value), ValueKind.Plain)
        : Wrong(token, new($"số “{token.Text}” quá lớn.", $"the number “{token.Text}” is too large."));

    private ParsedExpression Cell(Token token, Func<CellReference, ValueKind, ParsedExpression> use) =>
        CellReference.Parse(token.Text) is not { } reference
            ? Wrong(token, new($"“[{token.Text}]” không phải là một ô, cần dạng [MÃ:PHẦN:CỘT] hoặc [MÃ:PHẦN:CỘT@KỲ].", $"“[{token.Text}]” is no cell; expected [MEASURE:PART:WINDOW] or [MEASURE:PART:WINDOW@PERIOD]."))
            : kindOf(reference.Key) is { } kind
                ? use(reference, kind)
                : Wrong(token, new($"biểu mẫu không có ô {reference.Key}.", $"the form doesn't have {reference.Key}."));

    // What takes one cell instead of a number.
    private ParsedExpression OfCell(Token name)
    {
        Must("(");
        var (cell, asked) = (Here, name.Text);
        var parsed = cell.Kind != TokenKind.Cell ? Wrong(cell, new($"“{asked}” cần một ô.", $"“{asked}” takes a cell.")) : Cell(Next(), (reference, _) => (asked, reference.Earlier) switch
        {
            ("present", _) => Made(new Expression.Present(reference), ValueKind.Truth),
            ("years", not null) => Made(new Expression.Years(reference), ValueKind.Plain),
            ("years", null) => Wrong(cell, new("“years” cần một ô của kỳ trước.", "“years” takes a cell of an earlier period.")),
            (_, null) => Made(new Expression.Expected(reference.Key), ValueKind.Date),
            _ => Wrong(cell, new("“expected” cần một ô của kỳ này.", "“expected” takes a cell of this period.")),
        });
        Must(")");
        return parsed;
    }

    private ParsedExpression Day(Token name)
    {
        Must("(");
        var numbers = new List<string>();
        do
        {
            numbers.Add(Here.Kind == TokenKind.Number ? Next().Text : string.Empty);
        }
        while (error is null && Takes(TokenKind.Sign, ",") is not null);
        Must(")");
        return error is null && DateOnly.TryParseExact(string.Join('-', numbers), "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Made(new Expression.Day(day), ValueKind.Date)
            : Wrong(name, new("cần một ngày có thật, ví dụ date(2023, 12, 31).", "expected a day that exists, for example date(2023, 12, 31)."));
    }

    private ParsedExpression PeriodEnd()
    {
        Next();
        Must("(");
        Must(")");
        return Made(new Expression.PeriodEnd(), ValueKind.Date);
    }

    private ParsedExpression Call(NumberFunction function, Token name)
    {
        Must("(");
        List<(ParsedExpression Parsed, Token Token)> arguments = [];
        do
        {
            var first = Here;
            arguments.Add((Deeper(() => Logical(BinaryOperator.Or)), first));
        }
        while (error is null && Takes(TokenKind.Sign, ",") is not null);
        Must(")");
        if (function == NumberFunction.Round && arguments.Count == 2 && !(arguments[1].Parsed.Expression is Expression.Literal { Value: <= 10m } decimals && decimal.IsInteger(decimals.Value)))
        {
            return Wrong(arguments[1].Token, new("số chữ số thập phân phải ghi từ 0 đến 10.", "the decimals are written as 0 to 10."));
        }

        if ((function == NumberFunction.Abs && arguments.Count != 1) || (function == NumberFunction.Round && arguments.Count > 2))
        {
            return Wrong(name, new($"“{name.Text}” có {arguments.Count} tham số.", $"“{name.Text}” has {arguments.Count} arguments."));
        }

        var kind = arguments[0].Parsed.Kind;
        if (kind == ValueKind.Date && function is not (NumberFunction.Min or NumberFunction.Max))
        {
            return Wrong(arguments[0].Token, new($"“{name.Text}” không dùng cho ngày.", $"“{name.Text}” does not take days."));
        }

        foreach (var (argument, token) in arguments)
        {
            if (ValueKinds.Alike(kind, argument.Kind) is not { } together)
            {
                return Wrong(token, Mixed(kind, argument.Kind));
            }

            kind = together;
        }

        return Made(new Expression.Call(function, [.. arguments.Select(argument => argument.Parsed.Expression)]), kind);
    }

    private ParsedExpression Binary(BinaryOperator sign, Token token, ParsedExpression left, ParsedExpression right) =>
        ValueKinds.Of(sign, left.Kind, right.Kind) is { } kind
            ? Made(new Expression.Binary(sign, left.Expression, right.Expression), kind)
            : Wrong(token, Mixed(left.Kind, right.Kind));

    private static LocalText Mixed(ValueKind left, ValueKind right) =>
        new($"không kết hợp được {ValueKinds.Name(left).Vi} với {ValueKinds.Name(right).Vi}.", $"{ValueKinds.Name(left).En} does not go with {ValueKinds.Name(right).En}.");

    private ParsedExpression Made(Expression expression, ValueKind kind) =>
        ++nodes > MaximumNodes ? Wrong(Here, new($"có hơn {MaximumNodes} thành phần.", $"has more than {MaximumNodes} parts.")) : new(expression, kind);

    private ParsedExpression Deeper(Func<ParsedExpression> inner)
    {
        if (++depth > MaximumDepth)
        {
            return Wrong(Here, new($"lồng nhau hơn {MaximumDepth} lớp.", $"is nested more than {MaximumDepth} deep."));
        }

        var parsed = inner();
        depth--;
        return parsed;
    }

    private Token Next() => Here.Kind == TokenKind.End ? Here : tokens[at++];

    private Token? Takes(TokenKind kind, string text) => error is null && Here.Kind == kind && Here.Text == text ? Next() : null;

    private void Must(string sign)
    {
        if (Takes(TokenKind.Sign, sign) is null)
        {
            Wrong(Here, new($"thiếu “{sign}”.", $"“{sign}” is missing."));
        }
    }

    private ParsedExpression Unexpected() => Wrong(Here, Here.Kind == TokenKind.End
        ? new("biểu thức chưa hết.", "the expression is not finished.")
        : new($"“{Here.Text}” không đứng được ở đây.", $"“{Here.Text}” can't stand here."));

    // The first error counts; what is read after it only ends the reading.
    private ParsedExpression Wrong(Token token, LocalText message)
    {
        error ??= new ExpressionError(token.Column, message);
        at = tokens.Count - 1;
        return new(new Expression.Literal(0m), ValueKind.Plain);
    }
}
