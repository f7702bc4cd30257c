using System.Text.Json.Nodes;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Words;

namespace Program08.Reporting.Demonstrations;

/// <summary>Works out a demonstration's result from the consolidated report, and compares it with what was published.</summary>
public static class DemonstrationOutputs
{
    /// <returns>The outputs, or what is wrong with the file.</returns>
    public static Outcome<IReadOnlyList<DemonstrationOutput>> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ReportingJson.Read<IReadOnlyList<DemonstrationOutput>>(json, "DEMONSTRATION_UNREADABLE", "outputs.json");
    }

    /// <summary>What the report says; null when it says nothing.</summary>
    public static JsonNode? Of(DemonstrationOutput output, CityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return output switch
        {
            DemonstrationOutput.Met => report.Score.Met,
            DemonstrationOutput.Total => report.Score.Of,
            DemonstrationOutput.Led led => report.ScoreByRole.FirstOrDefault(count => count.Role == led.Role) is { } role ? new JsonObject { ["met"] = role.Count.Met, ["of"] = role.Count.Of } : null,
            DemonstrationOutput.Sum sum => Sources(report, sum.Key) is { Count: > 0 } sources ? sources.Sum(source => source.Value) : null,
            DemonstrationOutput.Rate rate => Rounded(report.Indicators.FirstOrDefault(row => row.Indicator.Code == rate.Measure)?.Totals.Value, rate.Decimals),
            DemonstrationOutput.PlanPercent percent => Rounded(report.Indicators.FirstOrDefault(row => row.Indicator.Code == percent.Measure)?.PercentOfPlan, percent.Decimals),
            DemonstrationOutput.UnitsAtZero zero => Sources(report, zero.Key).Count(source => source.Value == 0m && (zero.Kind is null || report.Units.First(unit => unit.Unit.Code == source.Unit).Unit.Kind == zero.Kind)),
            DemonstrationOutput.NotMet => new JsonArray([.. report.Indicators.Where(row => row.Assessment == Assessment.NotMet).Select(row => (JsonNode)row.Indicator.Code.Value)]),
            DemonstrationOutput.Scorecards cards => new JsonObject(report.Scorecards.Where(card => cards.Units.Contains(card.Unit.Code)).Select(card => KeyValuePair.Create(
                card.Unit.Code.Value, (JsonNode?)new JsonObject { ["met"] = card.Count.Met, ["notMet"] = card.Count.NotMet, ["of"] = card.Count.Of }))),
            DemonstrationOutput.Milestones milestones => report.Milestones?.Count(row => row.Assessment == milestones.State),
            _ => throw new ArgumentOutOfRangeException(nameof(output), output, "No output of this kind is known."),
        };
    }

    /// <summary>Whether what came out is what was published. Only what was published is compared: of a scorecard the members that were.</summary>
    public static bool Agrees(JsonNode? published, JsonNode? found) => (published, found) switch
    {
        (null, _) => true,
        (JsonObject wanted, JsonObject present) => wanted.All(member => Agrees(member.Value, present[member.Key])),
        (JsonArray wanted, JsonArray present) => wanted.Count == present.Count && wanted.Zip(present).All(pair => Agrees(pair.First, pair.Second)),
        (JsonValue wanted, JsonValue present) when wanted.GetValueKind() == System.Text.Json.JsonValueKind.Number && present.GetValueKind() == System.Text.Json.JsonValueKind.Number =>
            decimal.Parse(wanted.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture)
                == decimal.Parse(present.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture),
        _ => JsonNode.DeepEquals(published, found),
    };

    private static List<FigureSource> Sources(CityReport report, Returns.FigureKey key) => [.. report.Indicators
        .Where(row => row.Indicator.Code == key.Measure)
        .SelectMany(row => row.Totals.Sources)
        .Concat(report.Supplementary.Where(row => row.Measure.Code == key.Measure).SelectMany(row => row.Totals.Sources))
        .Where(source => source.Key == key)];

    private static JsonNode? Rounded(decimal? value, int decimals) => value is { } number ? decimal.Round(number, decimals, MidpointRounding.AwayFromZero) : null;
}
