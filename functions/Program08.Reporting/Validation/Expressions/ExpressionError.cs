using Program08.Reporting.Words;

namespace Program08.Reporting.Validation.Expressions;

/// <param name="Column">Where in the text, from 1; one past the end when something is missing there.</param>
internal sealed record ExpressionError(int Column, LocalText Message);
