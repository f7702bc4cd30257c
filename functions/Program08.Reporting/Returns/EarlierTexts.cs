namespace Program08.Reporting.Returns;

/// <summary>
/// The words of the period before, offered to be gone over again. They are nobody's word about this period until a person changes or confirms them:
/// left as they came they count for nothing.
/// </summary>
public static class EarlierTexts
{
    /// <summary>Stands before them, on a line of its own, wherever they can't be told apart otherwise.</summary>
    public const string Mark = "[Từ kỳ trước – cần xem lại; xóa dòng này khi đã xem lại]";

    /// <summary>All words of a return by the ids of their fields.</summary>
    public static IReadOnlyDictionary<string, string> Of(ReturnContent? content)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (var text in content?.Texts ?? [])
        {
            texts[ReturnTexts.Id(text.Section)] = text.Text;
        }

        foreach (var remedy in content?.Remedies ?? [])
        {
            foreach (var part in Remedies.Parts.Where(part => remedy.Part(part).Length > 0))
            {
                texts[Remedies.Id(remedy.Measure, part)] = remedy.Part(part);
            }
        }

        return texts;
    }

    public static string Marked(string text) => $"{Mark}\n{text}";

    /// <summary>Whether the words still bear the mark: nobody has gone over them.</summary>
    public static bool IsMarked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.TrimStart().StartsWith(Mark[..^1].Split(';')[0], StringComparison.OrdinalIgnoreCase);
    }
}
