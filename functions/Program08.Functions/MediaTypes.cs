namespace Program08.Functions;

/// <summary>Media types of files that people upload and download.</summary>
internal static class MediaTypes
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Zip = "application/zip";
    public const string Pdf = "application/pdf";
    public const string Binary = "application/octet-stream";
}
