using System.Globalization;
using System.Text;

namespace Program08.Documents.Workbooks.Writing;

/// <summary>Writes a sheet's rows as the library would, one after another instead of all as objects first.</summary>
internal static class SheetRows
{
    private const int Buffer = 64 * 1024;
    private static readonly byte[] Place = "<x:sheetData />"u8.ToArray();
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="part">The sheet's part as the library writes it without rows.</param>
    /// <param name="heights">Of rows, in points.</param>
    public static void Write(byte[] part, IReadOnlyDictionary<int, SortedList<int, WrittenCell>> rows, IReadOnlyDictionary<int, double> heights, Stream output)
    {
        var place = part.AsSpan().IndexOf(Place);
        if (place < 0)
        {
            throw new ArgumentException("The part has no place for rows.", nameof(part));
        }

        if (rows.Count == 0)
        {
            output.Write(part);
            return;
        }

        output.Write(part.AsSpan(0, place));
        output.Write("<x:sheetData>"u8);
        using (var text = new StreamWriter(output, Utf8, Buffer, leaveOpen: true))
        {
            foreach (var (row, cells) in rows)
            {
                Row(text, row, cells, heights);
            }
        }

        output.Write("</x:sheetData>"u8);
        output.Write(part.AsSpan(place + Place.Length));
    }

    private static void Row(StreamWriter text, int row, SortedList<int, WrittenCell> cells, IReadOnlyDictionary<int, double> heights)
    {
        text.Write(string.Create(CultureInfo.InvariantCulture, $"<x:row r=\"{row}\""));
        if (heights.TryGetValue(row, out var height))
        {
            text.Write(string.Create(CultureInfo.InvariantCulture, $" ht=\"{height}\" customHeight=\"1\""));
        }

        text.Write('>');
        foreach (var (column, cell) in cells)
        {
            text.Write("<x:c r=\"");
            text.Write(CellName.Of(row, column));
            text.Write(string.Create(CultureInfo.InvariantCulture, $"\" s=\"{cell.Style}\""));
            switch (cell)
            {
                case { Content: null }:
                    text.Write(" />");
                    break;
                case { IsNumber: true, Content: var number }:
                    text.Write("><x:v>");
                    text.Write(number);
                    text.Write("</x:v></x:c>");
                    break;
                case { Content: var words }:
                    text.Write(" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">");
                    Escaped(text, words);
                    text.Write("</x:t></x:is></x:c>");
                    break;
            }
        }

        text.Write("</x:row>");
    }

    private static void Escaped(StreamWriter text, string words)
    {
        for (var index = 0; index < words.Length; index++)
        {
            switch (words[index])
            {
                case '&':
                    text.Write("&amp;");
                    break;
                case '<':
                    text.Write("&lt;");
                    break;
                case '>':
                    text.Write("&gt;");
                    break;
                case '\r':
                    // A reader would take it for the end of a line in any case.
                    if (index + 1 == words.Length || words[index + 1] != '\n')
                    {
                        text.Write('\n');
                    }

                    break;
                default:
                    text.Write(words[index]);
                    break;
            }
        }
    }
}
