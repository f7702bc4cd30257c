using System.IO.Compression;

namespace Program08.Documents.Evidence;

/// <summary>Tells by its content what a file of evidence is; its name is not believed.</summary>
public static class EvidenceKinds
{
    private const int MostEntries = 5_000;

    /// <summary>".pdf": the ending the file is kept and given back under.</summary>
    public static string Extension(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Pdf => ".pdf",
        EvidenceKind.Docx => ".docx",
        EvidenceKind.Xlsx => ".xlsx",
        EvidenceKind.Jpeg => ".jpg",
        EvidenceKind.Png => ".png",
    };

    /// <param name="content">Seekable; read from its beginning, left open anywhere.</param>
    /// <returns>Null for anything that is not taken, macros included.</returns>
    public static EvidenceKind? Of(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        content.Position = 0;
        Span<byte> head = stackalloc byte[8];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head[..length] switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => EvidenceKind.Pdf,
            [0xFF, 0xD8, 0xFF, ..] => EvidenceKind.Jpeg,
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] => EvidenceKind.Png,
            [(byte)'P', (byte)'K', 3, 4, ..] => OfPackage(content),
            _ => null,
        };
    }

    private static EvidenceKind? OfPackage(Stream content)
    {
        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MostEntries)
            {
                return null;
            }

            var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return 0 switch
            {
                _ when !names.Contains("[Content_Types].xml") || names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) => null,
                _ when names.Contains("word/document.xml") => EvidenceKind.Docx,
                _ when names.Contains("xl/workbook.xml") => EvidenceKind.Xlsx,
                _ => null,
            };
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
