using System.IO.Compression;
using Program08.Documents.Evidence;
using Program08.Documents.Tests.Samples;

namespace Program08.Documents.Tests.Evidence;

public sealed class EvidenceKindsTests
{
    public static TheoryData<EvidenceKind?, byte[]> Files => new()
    {
        { EvidenceKind.Pdf, "%PDF-1.7\n"u8.ToArray() },
        { EvidenceKind.Jpeg, [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] },
        { EvidenceKind.Png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0] },
        { EvidenceKind.Docx, Package("[Content_Types].xml", "word/document.xml") },
        { EvidenceKind.Xlsx, Sample.TemplateBytes() },
        { null, [] },
        { null, "MZ"u8.ToArray() },
        { null, "<html>"u8.ToArray() },
        { null, "%PD"u8.ToArray() },
        { null, "PK\u0003\u0004 no archive"u8.ToArray() },
        { null, Package("a.txt") },
        { null, Package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin") },
        { null, Package("[Content_Types].xml", "ppt/presentation.xml") },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Kind_IsToldByTheContent(EvidenceKind? kind, byte[] file) => Assert.Equal(kind, EvidenceKinds.Of(new MemoryStream(file)));

    private static byte[] Package(params string[] names)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                archive.CreateEntry(name);
            }
        }

        return file.ToArray();
    }
}
