namespace Program08.Documents.Reports;

/// <summary>The file beside a large report that holds where each of its numbers came from; workbook and letter name it.</summary>
/// <param name="Hash">SHA-256 of the file, 64 lower-case hex digits.</param>
public sealed record SourcesFile(string FileName, string Hash);
