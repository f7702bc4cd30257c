using System.Text.Json;
using Program08.Documents.Tests.Filling;
using Program08.Reporting.Returns;

namespace Program08.Functions.Tests.Site;

/// <summary>Quận Hoàng Mai's return of 2023 as the seeds have it: published figures as printed, the others made up and marked so.</summary>
internal static class HoangMaiReturn
{
    public static readonly FigureKey LoanMoney = Key("CT08-BP-02:value:cumulative");

    /// <summary>The template filled in as the unit first sent it: "hơn 430 triệu đồng" for 14.740 loans.</summary>
    public static byte[] First(byte[] template) => FilledWorkbook.Fill(template, Cells());

    /// <summary>The same with the loan money mended.</summary>
    public static byte[] Mended(byte[] template) =>
        FilledWorkbook.Fill(template, MendedCells());

    public static IEnumerable<FilledCell> MendedCells() => Cells().Select(cell => cell.Key == LoanMoney ? cell with { Text = "hơn 430 tỷ đồng" } : cell);

    private static IEnumerable<FilledCell> Cells()
    {
        using var seed = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", "returns", "ct08-2023", "008-published.json")));
        foreach (var entry in seed.RootElement.GetProperty("figures").EnumerateArray())
        {
            var written = entry.GetProperty("asWritten").GetString() ?? "";
            var figure = entry.GetProperty("figure");
            yield return written.All(c => char.IsAsciiDigit(c) || c is '.' or ',')
                ? new FilledCell(Key(entry.GetProperty("key").GetString()), Number: figure.GetProperty("value").GetDecimal())
                : new FilledCell(Key(entry.GetProperty("key").GetString()), Text: written);
        }
    }

    private static FigureKey Key(string? text) => FigureKey.TryParse(text, out var key) && key is not null ? key : throw new FormatException($"'{text}' is no figure.");
}
