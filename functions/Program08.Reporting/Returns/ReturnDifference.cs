namespace Program08.Reporting.Returns;

/// <summary>What changed between two versions of a return, and in which version on the way.</summary>
/// <param name="Figures">In form order.</param>
/// <param name="Unchanged">Figures that say the same in both.</param>
public sealed record ReturnDifference(IReadOnlyList<FigureChange> Figures, IReadOnlyList<TextChange> Texts, int Unchanged)
{
    /// <param name="versions">From the older version to the newer one, in order; a version nobody could read has no content and is passed over.</param>
    /// <param name="order">The keys of the form; those a version has besides come behind.</param>
    public static ReturnDifference Between(IReadOnlyList<(int Version, ReturnContent? Content)> versions, IEnumerable<FigureKey> order)
    {
        ArgumentNullException.ThrowIfNull(versions);
        var read = versions.Where(version => version.Content is not null).Select(version => (version.Version, Content: version.Content!)).ToList();
        var (old, now) = (versions[0].Content, versions[^1].Content);
        var keys = order.Concat((old?.Figures ?? []).Concat(now?.Figures ?? []).Select(figure => figure.Key)).Distinct()
            .Where(key => old?.Find(key) is not null || now?.Find(key) is not null).ToList();
        var changed = keys.Where(key => Said(old?.Find(key)) != Said(now?.Find(key)))
            .Select(key => new FigureChange(key, old?.Find(key), now?.Find(key), LastChange(read, content => Said(content.Find(key)), versions[^1].Version)))
            .ToList();
        var texts = ReturnTexts.Sections.Where(section => old?.Text(section) != now?.Text(section))
            .Select(section => new TextChange(section, old?.Text(section), now?.Text(section), LastChange(read, content => content.Text(section), versions[^1].Version)))
            .ToList();
        return new ReturnDifference(changed, texts, keys.Count - changed.Count);
    }

    /// <summary>A cell left blank and one that is not there say the same.</summary>
    private static Figure? Said(EnteredFigure? entered) => entered?.Figure is Figure.Missing { Reason: null, Expected: null } ? null : entered?.Figure;

    private static int LastChange<T>(List<(int Version, ReturnContent Content)> versions, Func<ReturnContent, T> said, int fallback)
    {
        for (var index = versions.Count - 1; index > 0; index--)
        {
            if (!EqualityComparer<T>.Default.Equals(said(versions[index].Content), said(versions[index - 1].Content)))
            {
                return versions[index].Version;
            }
        }

        return fallback;
    }
}
