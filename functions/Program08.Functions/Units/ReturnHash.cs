using Program08.Storage.Records;
using Program08.Storage.Uploads;

namespace Program08.Functions.Units;

/// <summary>What a receipt vouches for: the file's hash, or that of the figures where there was no file.</summary>
internal static class ReturnHash
{
    public static string Of(ReturnRecord record) =>
        record.FileHash ?? ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(StoredJson.Write(record.Content))).Value;
}
