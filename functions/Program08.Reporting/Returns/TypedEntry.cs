using System.Text;

namespace Program08.Reporting.Returns;

/// <summary>What stands in a field of the form, kept as typed whether it can be read or not.</summary>
/// <param name="Text">The number as written, the words of a text section, or what proves that a milestone is done.</param>
/// <param name="Reason">For what is not applicable, missing or late.</param>
/// <param name="Expected">The day: when a missing figure or a late task is expected, or when a task was done. "2024-01-15", or as people write it.</param>
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
            Figure.Missing { Reason: { } reason } missing => new(TypedState.Missing, Reason: reason, Expected: missing.Expected is { } day ? Day(day) : ""),
            Figure.Missing => new(TypedState.Figure, figure.AsWritten ?? ""),
            Figure.NotStarted => new(TypedState.NotStarted),
            Figure.InProgress => new(TypedState.InProgress),
            Figure.Completed done => new(TypedState.Completed, done.Evidence ?? "", Expected: Day(done.On)),
            Figure.Late late => new(TypedState.Late, Reason: late.Reason, Expected: Day(late.Expected)),
            _ => throw new ArgumentOutOfRangeException(nameof(figure)),
        };
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
