using Program08.Reporting.Words;

namespace Program08.Reporting.Returns;

/// <summary>Reads a file with a published return.</summary>
public static class PublishedReturnJson
{
    /// <returns>The return, or every entry that is wrong.</returns>
    public static Outcome<PublishedReturn> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ReportingJson.Read<PublishedReturn>(json, "RETURN_UNREADABLE", "return.json", Check);
    }

    private static IEnumerable<Failure> Check(PublishedReturn published)
    {
        foreach (var group in published.Figures.GroupBy(figure => figure.Key).Where(group => group.Count() > 1))
        {
            yield return new("FIGURE_TWICE", new($"Ô {group.Key} có hai lần.", $"{group.Key} is given twice."));
        }

        foreach (var correction in (published.Corrections ?? []).Where(correction => published.Figures.All(figure => figure.Key != correction.Key)))
        {
            yield return new("CORRECTION_UNKNOWN", new($"Sửa ô {correction.Key} không có trong bản đầu.", $"{correction.Key} is corrected but not in the first version."));
        }
    }
}
