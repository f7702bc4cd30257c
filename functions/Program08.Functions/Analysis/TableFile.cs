using System.Text.Json;
using Program08.Reporting.Words;

namespace Program08.Functions.Analysis;

/// <summary>A table as the file that the end of an address asks for.</summary>
internal static class TableFile
{
    /// <param name="format"><c>csv</c>, <c>json</c> or <c>xlsx</c>.</param>
    /// <param name="name">Of the file, without its ending.</param>
    /// <returns>Null for any other format.</returns>
    public static IResult? Of(string? format, string name, Func<byte[]> csv, Func<object> json, Action<Stream> writeWorkbook)
    {
        switch (format)
        {
            case "csv":
                return Results.File(csv(), "text/csv; charset=utf-8", $"{name}.csv");
            case "json":
                return Results.File(JsonSerializer.SerializeToUtf8Bytes(json(), ReportingJson.AnswerOptions), "application/json; charset=utf-8", $"{name}.json");
            case "xlsx":
                using (var workbook = new MemoryStream())
                {
                    writeWorkbook(workbook);
                    return Results.File(workbook.ToArray(), MediaTypes.Xlsx, $"{name}.xlsx");
                }

            default:
                return null;
        }
    }
}
