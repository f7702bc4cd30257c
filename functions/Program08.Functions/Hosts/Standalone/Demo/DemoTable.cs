using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Program08.Functions.Hosts.Demo;

/// <summary>The result for people: what was published, what the system worked out, whether they agree.</summary>
internal static class DemoTable
{
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    public static async Task WriteAsync(DemoResult result, string expected, TextWriter output)
    {
        List<(string Label, string Published, string Found, string Agrees)> rows =
        [
            ("", expected, "Hệ thống tính", "Khớp"),
            .. result.Comparisons.Select(line => (line.Label, Text(line.Published), Text(line.Found), line.Published is null ? "–" : line.Agrees ? "✓" : "✕ KHÔNG")),
        ];
        var (first, second, third) = (rows.Max(row => row.Label.Length), rows.Max(row => row.Published.Length), rows.Max(row => row.Found.Length));
        await output.WriteLineAsync();
        foreach (var (label, published, found, agrees) in rows)
        {
            await output.WriteLineAsync($"{label.PadRight(first)}  {published.PadLeft(second)}  {found.PadLeft(third)}  {agrees}");
        }
    }

    private static string Text(JsonNode? node) => node switch
    {
        null => "–",
        JsonObject counts when counts["of"] is { } of => $"{counts["met"]}/{of}",
        JsonObject members => string.Join("; ", members.Select(member => $"{member.Key}: {Text(member.Value)}")),
        JsonArray items => string.Join(" ", items.Select(item => item?.ToString())),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => Reporting.Numbers.VietnameseFormat.Number(decimal.Parse(value.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture)),
        _ => node.ToString(),
    };
}
