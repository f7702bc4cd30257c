namespace Program08.Reporting.Validation.Expressions;

/// <summary>How operators and functions are written, and how tightly operators bind.</summary>
internal static class Operators
{
    /// <summary>Binding of <c>not</c>, tighter than <c>and</c>, looser than comparisons.</summary>
    public const int NotBinding = 3;

    /// <summary>Binding of the minus before a number.</summary>
    public const int NegationBinding = 7;

    public static string Sign(BinaryOperator kind) => kind switch
    {
        BinaryOperator.Or => "or",
        BinaryOperator.And => "and",
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "<>",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
    };

    public static int Binding(BinaryOperator kind) => kind switch
    {
        BinaryOperator.Or => 1,
        BinaryOperator.And => 2,
        BinaryOperator.Equal or BinaryOperator.NotEqual or BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => 4,
        BinaryOperator.Add or BinaryOperator.Subtract => 5,
        BinaryOperator.Multiply or BinaryOperator.Divide => 6,
    };

    public static bool IsComparison(BinaryOperator kind) => Binding(kind) == 4;

    public static bool IsLogical(BinaryOperator kind) => kind is BinaryOperator.Or or BinaryOperator.And;

    public static string Name(NumberFunction function) => function switch
    {
        NumberFunction.Abs => "abs",
        NumberFunction.Min => "min",
        NumberFunction.Max => "max",
        NumberFunction.Sum => "sum",
        NumberFunction.Round => "round",
    };

    public static BinaryOperator? BinaryOf(string text) => Enum.GetValues<BinaryOperator>().Where(kind => Sign(kind) == text).Select(kind => (BinaryOperator?)kind).FirstOrDefault();

    public static NumberFunction? FunctionOf(string text) => Enum.GetValues<NumberFunction>().Where(function => Name(function) == text).Select(function => (NumberFunction?)function).FirstOrDefault();
}
