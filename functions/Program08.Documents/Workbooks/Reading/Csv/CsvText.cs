using System.Text;

namespace Program08.Documents.Workbooks.Reading.Csv;

/// <summary>The letters of a text file. Only Unicode is read: in the old code pages of Vietnamese the same byte is another letter in each, and guessing changes words.</summary>
internal static class CsvText
{
    private const int Looked = 512;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether the bytes may be text at all, in whatever letters.</summary>
    public static bool MayBe(ReadOnlySpan<byte> file) => file.IndexOf((byte)0) < 0 || IsUtf16(file);

    /// <exception cref="WorkbookRefusedException">The text is in another encoding than UTF-8 or UTF-16, or its letters were turned into Unicode without their code page.</exception>
    public static string Decode(ReadOnlySpan<byte> file)
    {
        var text = file switch
        {
            [0xFF, 0xFE, ..] => Utf16(file[2..], bigEndian: false),
            [0xFE, 0xFF, ..] => Utf16(file[2..], bigEndian: true),
            [0xEF, 0xBB, 0xBF, ..] => Utf8(file[3..]),
            _ when ZerosAt(file, 1) => Utf16(file, bigEndian: false),
            _ when ZerosAt(file, 0) => Utf16(file, bigEndian: true),
            _ => Utf8(file),
        };
        return LegacyLetters.NameOf(text) is { } legacy ? throw Refusals.OtherLetters(legacy) : text;
    }

    private static bool IsUtf16(ReadOnlySpan<byte> file) => file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || ZerosAt(file, 0) || ZerosAt(file, 1);

    /// <summary>Separators, digits and unaccented letters have a zero for their other half: most of a form's first line.</summary>
    private static bool ZerosAt(ReadOnlySpan<byte> file, int half)
    {
        var looked = file[..Math.Min(file.Length & ~1, Looked)];
        var (zeros, others) = (0, 0);
        for (var index = 0; index < looked.Length; index += 2)
        {
            zeros += looked[index + half] == 0 ? 1 : 0;
            others += looked[index + 1 - half] == 0 ? 1 : 0;
        }

        return looked.Length > 0 && others == 0 && zeros > looked.Length / 4;
    }

    private static string Utf16(ReadOnlySpan<byte> file, bool bigEndian)
    {
        try
        {
            return new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(file);
        }
        catch (DecoderFallbackException)
        {
            throw Refusals.Broken();
        }
    }

    private static string Utf8(ReadOnlySpan<byte> file)
    {
        try
        {
            return StrictUtf8.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            throw Refusals.OtherLetters(LegacyLetters.NameOf(Encoding.Latin1.GetString(file)) ?? LegacyLetters.CodePage);
        }
    }
}
