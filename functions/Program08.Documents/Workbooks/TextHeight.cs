namespace Program08.Documents.Workbooks;

/// <summary>How many lines a text takes in a column, counted by words; good enough to choose a row's height.</summary>
internal static class TextHeight
{
    /// <param name="width">Characters a line holds.</param>
    public static int Lines(string text, int width)
    {
        var (lines, used) = (1, 0);
        foreach (var word in text.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > width)
            {
                lines++;
                used = 0;
            }

            used += (used > 0 ? 1 : 0) + word.Length;
            lines += used / (width + 1);
            used %= width + 1;
        }

        return lines;
    }
}
