namespace Program08.Reporting.Validation.Expressions;

/// <param name="Kind">What it gives: a condition is <see cref="ValueKind.Truth"/>.</param>
internal sealed record ParsedExpression(Expression Expression, ValueKind Kind);
