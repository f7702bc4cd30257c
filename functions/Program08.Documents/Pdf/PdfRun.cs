namespace Program08.Documents.Pdf;

/// <summary>Characters that a page shows in one font, as the font numbers them.</summary>
internal readonly record struct PdfRun(string Font, byte[] Codes);
