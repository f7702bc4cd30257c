using Program08.Reporting.Programmes;

namespace Program08.Reporting.Letters;

/// <summary>What the two forms write differently in the text of a letter.</summary>
public static class LetterWords
{
    /// <summary>The number of a part of the text with its title: "I. KẾT QUẢ", on Party papers "I- KẾT QUẢ".</summary>
    public static string Numbered(LetterForm form, string numeral, string title) => form switch
    {
        LetterForm.State => $"{numeral}. {title}",
        LetterForm.Party => $"{numeral}- {title}",
    };

    /// <summary>How the text ends.</summary>
    public static string Close(LetterForm form) => form switch
    {
        LetterForm.State => "./.",
        LetterForm.Party => ".",
    };

    /// <summary>A name inside a sentence or another line: "Kết quả …" becomes "kết quả …".</summary>
    public static string LowerFirst(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return char.ToLowerInvariant(text[0]) + text[1..];
    }
}
