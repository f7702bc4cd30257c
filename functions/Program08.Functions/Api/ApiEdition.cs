using System.Globalization;
using Program08.Functions.Publishing;
using Program08.Pages.Reports;

namespace Program08.Functions.Api;

/// <summary>
/// How addresses for programs name a cycle's reports: <c>current</c>, the one in force or the draft while there is none; <c>original</c>; <c>amendment-1</c>, …; <c>draft</c>;
/// or a day, <c>2024-01-25</c>, for what was known at its end.
/// </summary>
internal static class ApiEdition
{
    public const string Current = "current";
    public const string Original = "original";
    public const string Draft = "draft";
    private const string Amendment = "amendment-";

    /// <param name="number">0 for the report itself, else the amendment's.</param>
    public static string Of(int number) => number == 0 ? Original : string.Create(CultureInfo.InvariantCulture, $"{Amendment}{number}");

    public static string Of(ChosenReport chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        return chosen.Known is { } known ? LocalTimes.Field(known.Day) : chosen.Publication is { } publication ? Of(publication.Number) : Draft;
    }

    /// <param name="edition">As pages name it; null for the one in force.</param>
    /// <param name="day">Null for none.</param>
    public static bool TryRead(string text, out string? edition, out string? day)
    {
        (edition, day) = (null, LocalTimes.Day(text) is null ? null : text);
        edition = text switch
        {
            Original => ReportEdition.Of(0),
            Draft => ReportEdition.Draft,
            _ when text.StartsWith(Amendment, StringComparison.Ordinal) && int.TryParse(text.AsSpan(Amendment.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => ReportEdition.Of(number),
            _ => null,
        };
        return text == Current || edition is not null || day is not null;
    }
}
