using System.Buffers;
using System.Text;
using Program08.Documents.Wording;

namespace Program08.Documents.Workbooks.Writing;

/// <summary>
/// Records as Vietnamese spreadsheet programs open them with a double click: UTF-8 with its mark, separated by semicolons. A field that a program
/// would take for a formula gets an apostrophe in front (OWASP, CSV injection).
/// </summary>
internal sealed class CsvBuilder
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(";,\"\r\n\t");

    private readonly StringBuilder _text = new("\uFEFF");

    public void Row(params IEnumerable<string?> fields) => _text.Append(Line(fields));

    /// <summary>One record with its end, for tables that are written line by line.</summary>
    public static string Line(params IEnumerable<string?> fields) => $"{string.Join(';', fields.Select(Field))}\r\n";

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());

    private static string Field(string? text)
    {
        var plain = PlainText.ForXml(text ?? string.Empty);
        var safe = plain is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{plain}" : plain;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
