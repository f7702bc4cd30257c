namespace Program08.Documents.Workbooks.Reading.Csv;

/// <summary>Tells old Vietnamese letters by how they spell words that stand in every form: "Trạng thái", "Trong kỳ", "Lũy kế".</summary>
internal static class LegacyLetters
{
    /// <summary>What a text that is neither Unicode nor one of the known spellings most likely is.</summary>
    public const string CodePage = "Windows-1258 (ANSI) hoặc bảng mã cũ khác";

    private static readonly (string Name, string[] Words)[] Known =
    [
        ("TCVN3 (phông .Vn…)", ["Tr¹ng th¸i", "Trong kú", "Lòy kÕ"]),
        ("VNI", ["Traïng thaùi", "Trong kyø", "Luõy keá"]),
        ("Windows-1258 (ANSI)", ["Traòng thaìi", "Traòng thái", "Trong kyÌ", "LuÞy kêì"]),
    ];

    /// <param name="text">Unicode text, or bytes taken for Latin letters one by one.</param>
    public static string? NameOf(string text) => Known.FirstOrDefault(known => known.Words.Any(word => text.Contains(word, StringComparison.Ordinal))).Name;
}
