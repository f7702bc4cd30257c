namespace Program08.Reporting.Validation.Expressions;

/// <param name="Column">From 1.</param>
internal sealed record Token(TokenKind Kind, string Text, int Column);
