using System.IO.Compression;
using System.Text;
using Program08.Documents.Pdf;
using Program08.Documents.Tests.Samples;

namespace Program08.Documents.Tests.Pdf;

public sealed class PdfReaderTests
{
    private static readonly string Hash = string.Concat(Enumerable.Repeat("0123456789abcdef", 4));

    [OfficeFact]
    public void LetterSavedAsPdfByAnotherProgram_IsReadWithItsHash()
    {
        var pdf = LibreOffice.Convert(SampleReport.Letter(), "docx", "pdf");

        var texts = Texts(pdf);

        Assert.Equal([SampleReport.Document.Hash], PrintedHash.FindAll(texts));
        Assert.Contains(texts, text => text.Contains("CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Line_SetInPieces_IsPutTogether(bool isPacked)
    {
        var pieces = Hash.Chunk(10).Select(piece => $"({new string(piece)})");

        Assert.Equal([Hash], PrintedHash.FindAll(Texts(Page($"BT /F1 8 Tf (B\\341n 2 SHA-) Tj [(2) -3.5 (56: )] TJ {string.Join(" Tj ", pieces)} Tj ET", isPacked))));
    }

    [Fact]
    public void FontWithAMap_IsReadByIt()
    {
        const string map = "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0001> <0053> endbfchar 2 beginbfrange <0002> <0002> [<0048>] <0010> <001A> <0030> endbfrange";
        var page = $"1 0 obj << /Font << /F1 2 0 R >> >> endobj\n2 0 obj << /Type /Font /ToUnicode 3 0 R >> endobj\n3 0 obj << /Length {map.Length} >> stream\n{map}\nendstream endobj\n{Object(4, "BT /F1 8 Tf <000100020012> Tj ET")}";

        Assert.Contains("SH2", Texts(File(page)));
    }

    [Fact]
    public void Scan_SaysNothing() => Assert.Empty(PrintedHash.FindAll(Texts(Page("q 100 0 0 100 0 0 cm /Im1 Do Q", true))));

    [Theory]
    [InlineData("trailer << /Root 1 0 R /Encrypt 5 0 R >>")]
    [InlineData("7 0 obj << /Type /XRef /Encrypt 5 0 R /Length 1 >> stream\nx\nendstream endobj")]
    public void ProtectedFile_IsSaidToBe(string mark) => Assert.IsType<PdfReading.Encrypted>(PdfReader.Read(File($"{Object(1, "BT ET")}\n{mark}")));

    [Fact]
    public void WordsAboutEncryption_AreNoEncryption() => Assert.IsType<PdfReading.Readable>(PdfReader.Read(Page("BT (/Encrypt 5 0 R) Tj ET", false)));

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 no pdf")]
    public void OtherFile_IsNoPdf(string content) => Assert.IsType<PdfReading.NoPdf>(PdfReader.Read(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void FileThatUnpacksWithoutEnd_IsGivenUp()
    {
        using var packed = new MemoryStream();
        using (var deflater = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var blanks = new byte[1024 * 1024];
            for (var count = 0; count < 200; count++)
            {
                deflater.Write(blanks);
            }
        }

        var bomb = $"1 0 obj << /Filter /FlateDecode /Length {packed.Length} >> stream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream endobj";
        Assert.Empty(PrintedHash.FindAll(Texts(File(bomb))));
    }

    [Fact]
    public void DamagedFile_IsReadAsFarAsItGoes()
    {
        var whole = Page($"BT /F1 8 Tf (SHA-256: {Hash}) Tj ET", true);
        var random = new Random(8);
        for (var round = 0; round < 2000; round++)
        {
            var damaged = whole.ToArray();
            for (var count = 0; count < 6; count++)
            {
                damaged[random.Next(8, damaged.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(PdfReader.Read(damaged[..random.Next(8, damaged.Length)]));
        }
    }

    [Fact]
    public void HashWithAFewLettersMistaken_MayBeTheSame_AnotherIsNot()
    {
        Assert.True(PrintedHash.IsMisread("8" + Hash[1..], Hash));
        Assert.False(PrintedHash.IsMisread(string.Concat(Hash.Reverse()), Hash));
    }

    private static IReadOnlyList<string> Texts(byte[] file) => Assert.IsType<PdfReading.Readable>(PdfReader.Read(file)).Texts;

    private static byte[] File(string body) => Encoding.Latin1.GetBytes($"%PDF-1.7\n{body}\n%%EOF");

    private static string Object(int number, string content) => $"{number} 0 obj << /Length {content.Length} >> stream\n{content}\nendstream endobj";

    private static byte[] Page(string content, bool isPacked)
    {
        if (!isPacked)
        {
            return File(Object(1, content));
        }

        using var packed = new MemoryStream();
        using (var deflater = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflater.Write(Encoding.Latin1.GetBytes(content));
        }

        return File($"1 0 obj << /Filter /FlateDecode /Length 2 0 R >> stream\r\n{Encoding.Latin1.GetString(packed.ToArray())}\r\nendstream endobj");
    }
}
