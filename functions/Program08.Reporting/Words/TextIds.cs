namespace Program08.Reporting.Words;

/// <summary>Reads ids out of what people and files say.</summary>
public static class TextIds
{
    /// <summary>The id that a text is; null when it breaks the kind's rules, or is missing.</summary>
    public static T? Find<T>(string? text)
        where T : struct, ITextId<T>
    {
        try
        {
            return text is null ? null : T.From(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
