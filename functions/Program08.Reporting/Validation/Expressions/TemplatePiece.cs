using Program08.Reporting.Returns;

namespace Program08.Reporting.Validation.Expressions;

/// <summary>A part of a sentence.</summary>
internal abstract record TemplatePiece
{
    private TemplatePiece()
    {
    }

    public sealed record Words(string Text) : TemplatePiece;

    /// <param name="Decimals">At most so many are printed; null for all there are.</param>
    public sealed record Value(Expression Expression, ValueKind Kind, int? Decimals) : TemplatePiece;

    public sealed record Label(FigureKey Key) : TemplatePiece;
}
