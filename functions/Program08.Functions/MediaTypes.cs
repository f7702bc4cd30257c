namespace Program08.Functions;

/// <summary>Media types of files that people upload and download.</summary>
internal static class MediaTypes
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
