using System.Globalization;

namespace Program08.Documents.Workbooks.Writing;

/// <summary>A1 notation; rows and columns count from 1.</summary>
internal static class CellName
{
    public static string Of(int row, int column) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string Range(int firstRow, int firstColumn, int lastRow, int lastColumn) => $"{Of(firstRow, firstColumn)}:{Of(lastRow, lastColumn)}";

    public static string Column(int column)
    {
        var letters = string.Empty;
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>False for anything but a plain reference within the largest sheet Excel knows (XFD1048576).</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int row, out int column)
    {
        (row, column) = (0, 0);
        var index = 0;
        for (; index < text.Length && index < 4 && char.IsAsciiLetter(text[index]); index++)
        {
            column = (column * 26) + (char.ToUpperInvariant(text[index]) - 'A' + 1);
        }

        return index > 0
            && text.Length - index <= 7
            && int.TryParse(text[index..], NumberStyles.None, CultureInfo.InvariantCulture, out row)
            && row is >= 1 and <= 1_048_576
            && column is >= 1 and <= 16_384;
    }
}
