using Program08.Reporting.Periods;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation.Expressions;

/// <summary>A cell of this return, or the same cell of an earlier one.</summary>
/// <param name="Earlier">Null for this return, <see cref="Before"/> for the latest earlier one that has the figure, else a period's code.</param>
internal sealed record CellReference(FigureKey Key, string? Earlier = null)
{
    public const string Before = "before";

    /// <summary><c>CT08-05:numerator:period</c>, <c>CT08-05:numerator:period@before</c>, <c>CT08-05:numerator:period@2021</c>.</summary>
    public override string ToString() => Earlier is null ? Key.ToString() : $"{Key}@{Earlier}";

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static CellReference? Parse(string text)
    {
        var parts = text.Split('@');
        return FigureKey.TryParse(parts[0], out var key) && key is not null && parts.Length <= 2 && (parts.Length == 1 || IsPeriod(parts[1]))
            ? new CellReference(key, parts.Length == 1 ? null : parts[1])
            : null;
    }

    private static bool IsPeriod(string text) => text == Before
        || (text.Length is > 0 and <= 40 && text.All(TextId.Code) && Period.Of(new PeriodCode(text)).TryGet(out _, out _));
}
