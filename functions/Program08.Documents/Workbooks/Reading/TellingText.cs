using Program08.Documents.Workbooks.Reading.Screening;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>
/// Tells the texts that may mean something to the reading (a heading, the id of a line, a unit, a mark) from the many that can't. Cheap, and never wrong in the
/// direction that counts: what it calls plain is none of them.
/// </summary>
internal static class TellingText
{
    private const int Longest = 100;

    public static bool MayBe(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return false;
        }

        // Ids of lines and texts, units and most labels have a colon.
        return text.IndexOfAny(':', '：') >= 0
            || FormColumns.MayBeHeading(text)
            || TextLines.MayBeHeading(text)
            || SecretMarks.IsMark(text)
            || SecretMarks.IsLabel(text)
            || PersonColumns.IsIdentityNumber(text)
            || PersonColumns.KindOf(text) is not null;
    }
}
