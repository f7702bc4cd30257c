using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Returns;

/// <summary>What units write about indicators they don't meet: where it is asked, its names, and how it is kept.</summary>
public static class Remedies
{
    /// <summary>Of one part.</summary>
    public const int MaximumLength = 2_000;

    private const string Prefix = "remedy:";

    public static IReadOnlyList<RemedyPart> Parts { get; } = [RemedyPart.Solution, RemedyPart.Responsible, RemedyPart.Deadline];

    /// <summary>The indicators of which a unit may write: those it reports.</summary>
    public static IEnumerable<Indicator> AskedOf(Programme programme, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return programme.Indicators.Where(indicator => AskedFigures.IsAskedOf(indicator, unit));
    }

    public static LocalText Name(RemedyPart part) => part switch
    {
        RemedyPart.Solution => new("Giải pháp", "Solution"),
        RemedyPart.Responsible => new("Người phụ trách", "Person responsible"),
        RemedyPart.Deadline => new("Thời hạn", "Deadline"),
    };

    /// <summary>Stable text for form fields and line ids: <c>remedy:CT08-05:solution</c>.</summary>
    public static string Id(MeasureCode measure, RemedyPart part) => $"{Prefix}{measure}:{Word(part)}";

    /// <summary>What an id names; null for anything else.</summary>
    public static (MeasureCode Measure, RemedyPart Part)? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Split(':') is ["remedy", var code, var word] && Parts.Any(part => Word(part) == word) && TextIds.Find<MeasureCode>(code) is { } measure
            ? (measure, Parts.First(part => Word(part) == word))
            : null;
    }

    /// <param name="written">What stands in a field, by its id; null or empty for nothing.</param>
    /// <returns>In form order; null for none, so that a return without them is stored, and hashed, as before there were any.</returns>
    public static IReadOnlyList<Remedy>? Read(Programme programme, Unit unit, Func<string, string?> written)
    {
        ArgumentNullException.ThrowIfNull(written);
        List<Remedy> remedies = [.. AskedOf(programme, unit)
            .Select(indicator => new Remedy(indicator.Code, Text(indicator, RemedyPart.Solution), Text(indicator, RemedyPart.Responsible), Text(indicator, RemedyPart.Deadline)))
            .Where(remedy => Parts.Any(part => remedy.Part(part).Length > 0))];
        return remedies.Count == 0 ? null : remedies;

        string Text(Indicator indicator, RemedyPart part)
        {
            var clean = ReturnTexts.Clean(written(Id(indicator.Code, part)));
            return clean.Length > MaximumLength ? clean[..MaximumLength] : clean;
        }
    }

    private static string Word(RemedyPart part) => part switch
    {
        RemedyPart.Solution => "solution",
        RemedyPart.Responsible => "responsible",
        RemedyPart.Deadline => "deadline",
    };
}
