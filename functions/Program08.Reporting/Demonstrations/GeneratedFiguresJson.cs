using Program08.Reporting.Words;

namespace Program08.Reporting.Demonstrations;

/// <summary>Reads the file that says how a demonstration's figures are made up.</summary>
public static class GeneratedFiguresJson
{
    /// <returns>The rules, or every entry that is wrong.</returns>
    public static Outcome<GeneratedFigures> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ReportingJson.Read<GeneratedFigures>(json, "DEMONSTRATION_UNREADABLE", "figures.json", Check);
    }

    private static IEnumerable<Failure> Check(GeneratedFigures figures)
    {
        foreach (var group in figures.Rules.GroupBy(rule => rule.Key).Where(group => group.Count() > 1))
        {
            yield return new("FIGURE_TWICE", new($"Ô {group.Key} có hai quy tắc.", $"{group.Key} has two rules."));
        }
    }
}
