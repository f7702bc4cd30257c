using Program08.Reporting.Returns;

namespace Program08.Reporting.Validation.Expressions;

/// <summary>A condition or a computation over the cells of a return. Described for people in <c>seeds/rules.md</c>.</summary>
internal abstract record Expression
{
    private Expression()
    {
    }

    /// <param name="Value">Not negative: a minus before it is a <see cref="Negated"/>.</param>
    public sealed record Literal(decimal Value) : Expression;

    /// <summary>The number in a cell.</summary>
    public sealed record Cell(CellReference Reference) : Expression;

    /// <summary>True when the cell has a number.</summary>
    public sealed record Present(CellReference Reference) : Expression;

    /// <summary>Years from the earlier return that the cell is taken from.</summary>
    public sealed record Years(CellReference Reference) : Expression;

    /// <summary>A day written in the expression.</summary>
    public sealed record Day(DateOnly Value) : Expression;

    /// <summary>The day on which a missing figure is expected.</summary>
    public sealed record Expected(FigureKey Key) : Expression;

    public sealed record PeriodEnd : Expression;

    public sealed record Negated(Expression Operand) : Expression;

    public sealed record Not(Expression Operand) : Expression;

    public sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right) : Expression;

    public sealed record Call(NumberFunction Function, IReadOnlyList<Expression> Arguments) : Expression
    {
        public bool Equals(Call? other) => other is not null && Function == other.Function && Arguments.SequenceEqual(other.Arguments);

        public override int GetHashCode() => HashCode.Combine(Function, Arguments.Count);
    }

    /// <summary>Every cell it looks at, in the order of the text, once each.</summary>
    public IReadOnlyList<CellReference> Cells() => [.. Walk().Distinct()];

    private IEnumerable<CellReference> Walk() => this switch
    {
        Literal or Day or PeriodEnd => [],
        Cell cell => [cell.Reference],
        Present present => [present.Reference],
        Years years => [years.Reference],
        Expected expected => [new CellReference(expected.Key)],
        Negated negated => negated.Operand.Walk(),
        Not not => not.Operand.Walk(),
        Binary binary => binary.Left.Walk().Concat(binary.Right.Walk()),
        Call call => call.Arguments.SelectMany(argument => argument.Walk()),
        _ => throw new InvalidOperationException($"Unknown expression {GetType().Name}."),
    };
}
