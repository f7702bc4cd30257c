using System.Text;
using System.Text.RegularExpressions;

namespace Program08.Documents.Pdf;

/// <summary>
/// Reads the text of a PDF, well enough to find a line that a program printed: the one our documents carry at their foot. No more is promised: which page says what is
/// not told, and text that was scanned is a picture. Bounded in what it unpacks, whatever the file says of itself.
/// </summary>
public static partial class PdfReader
{
    private const int Opening = 1024;

    /// <param name="file">The whole file.</param>
    public static PdfReading Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);

        // Readers take a file whose heading stands a little further down, so some programs write such files.
        if (file.AsSpan(0, Math.Min(Opening, file.Length)).IndexOf("%PDF-"u8) < 0)
        {
            return new PdfReading.NoPdf();
        }

        var objects = PdfObjects.Of(file);
        if (objects.IsEncrypted)
        {
            return new PdfReading.Encrypted();
        }

        var fonts = PdfFonts.Of(objects);
        return new PdfReading.Readable([.. objects.Streams.SelectMany(content => Texts(PdfContent.Runs(content), fonts)).Distinct(StringComparer.Ordinal)]);
    }

    /// <param name="file">One that was written in one go: pages that a later change took out would still be counted.</param>
    public static int CountPages(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return PdfObjects.Of(file).Dictionaries.Count(dictionary => Page().IsMatch(dictionary));
    }

    private static IEnumerable<string> Texts(IReadOnlyList<PdfRun> runs, PdfFonts fonts)
    {
        if (runs.Count == 0)
        {
            yield break;
        }

        // A font's name means what the page says it means; where two pages differ, both meanings are tried.
        var readings = runs.Select(run => run.Font).Distinct(StringComparer.Ordinal).Max(fonts.CountOf);
        for (var reading = 0; reading < readings; reading++)
        {
            var text = new StringBuilder();
            foreach (var run in runs)
            {
                fonts.Decode(run, reading, text);
            }

            yield return text.ToString();
        }
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Page();
}
