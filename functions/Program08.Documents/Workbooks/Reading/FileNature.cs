using System.Text;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>Tells by its first bytes what a file is; its name is not believed.</summary>
internal static class FileNature
{
    /// <exception cref="WorkbookRefusedException">It is none of the kinds that are read; what it is is named.</exception>
    public static FileKind Of(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
        {
            throw Refusals.Empty();
        }

        if (file.StartsWith("PK\u0003\u0004"u8) || file.StartsWith("PK\u0005\u0006"u8))
        {
            return FileKind.Package;
        }

        if (file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return Compound(file) is { } other ? throw other : FileKind.OldExcel;
        }

        WorkbookRefusedException? refusal = file switch
        {
            _ when file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) => Refusals.OtherKind("ảnh PNG", "a PNG picture"),
            _ when file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => Refusals.OtherKind("ảnh JPEG", "a JPEG picture"),
            _ when file.StartsWith("%PDF"u8) => Refusals.OtherKind("tài liệu PDF", "a PDF document"),
            _ when file.StartsWith("MZ"u8) => Refusals.OtherKind("chương trình máy tính (.exe)", "a program (.exe)"),
            _ when file.StartsWith("Rar!"u8) => Refusals.OtherKind("tệp nén RAR", "a RAR archive"),
            _ when IsMarkup(file) => Refusals.OtherKind("trang HTML hoặc XML", "an HTML or XML page"),
            _ when Csv.CsvText.MayBe(file) => null,
            _ => Refusals.OtherKind("tệp không rõ loại", "a file of unknown kind"),
        };
        return refusal is null ? FileKind.SeparatedText : throw refusal;
    }

    /// <summary>Whether an old Excel file carries a digital signature.</summary>
    public static bool IsSigned(ReadOnlySpan<byte> compound) => Holds(compound, "_xmlsignatures") || Holds(compound, "_signatures");

    /// <summary>Old Excel files and password-protected new ones share an outer form and differ in the names inside.</summary>
    private static WorkbookRefusedException? Compound(ReadOnlySpan<byte> file) => file switch
    {
        _ when Holds(file, "EncryptedPackage") => Refusals.Encrypted(),
        _ when Holds(file, "_VBA_PROJECT_CUR") => Refusals.Macros(),
        _ when Holds(file, "Workbook") || Holds(file, "Book") => null,
        _ when Holds(file, "WordDocument") => Refusals.OtherKind("văn bản Word cũ (.doc)", "an old Word document (.doc)"),
        _ => Refusals.OtherKind("tài liệu Office dạng cũ", "an old Office document"),
    };

    private static bool Holds(ReadOnlySpan<byte> file, string name) => file.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    private static bool IsMarkup(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])
        ? file[3..].TrimStart(" \t\r\n"u8).StartsWith("<"u8)
        : file.TrimStart(" \t\r\n"u8).StartsWith("<"u8);
}
