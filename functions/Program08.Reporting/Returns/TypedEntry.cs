using System.Text;

namespace Program08.Reporting.Returns;

/// <summary>What stands in a field of the form, kept as typed whether it can be read or not.</summary>
/// <param name="Text">The number as written, or the words of a text section.</param>
/// <param name="Reason">For what is not applicable or missing.</param>
/// <param name="Expected">The day a missing figure is expected: "2024-01-15", or as people write it.</param>
public sealed record TypedEntry(TypedState State = TypedState.Figure, string Text = "", string Reason = "", string Expected = "")
{
    public static TypedEntry Untouched { get; } = new();

    /// <summary>As it is kept and compared: composed, trimmed, one kind of line end.</summary>
    public static TypedEntry Of(TypedState state, string? text, string? reason, string? expected)
    {
        return new TypedEntry(state, Clean(text, ReturnTexts.MaximumLength), Clean(reason, 2_000), Clean(expected, 40));

        static string Clean(string? written, int length)
        {
            var clean = (written ?? string.Empty).ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC).Trim();
            return clean.Length > length ? clean[..length] : clean;
        }
    }

    /// <summary>What a figure of an earlier version looks like in the field.</summary>
    public static TypedEntry Of(EnteredFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Figure switch
        {
            Figure.Given given => new(TypedState.Figure, figure.AsWritten ?? Numbers.VietnameseFormat.Prefix(given.Bound) + Numbers.VietnameseFormat.Number(given.Value)),
            Figure.ConfirmedZero => new(TypedState.Zero),
            Figure.NotApplicable none => new(TypedState.NotApplicable, Reason: none.Reason),
            Figure.Missing { Reason: { } reason } missing => new(TypedState.Missing, Reason: reason, Expected: missing.Expected is { } day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : ""),
            Figure.Missing => new(TypedState.Figure, figure.AsWritten ?? ""),
            _ => throw new ArgumentOutOfRangeException(nameof(figure)),
        };
    }
}
