using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Program08.Benchmarks.Reports;

/// <summary>What a run measured, printed as it goes and once more as a whole.</summary>
internal sealed class Report(TextWriter output)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<Row> rows = [];
    private readonly Dictionary<string, string> machine = Machine.Describe();
    private readonly Dictionary<string, string> settings = [];
    private bool begun;

    public void Setting(string name, string value) => settings[name] = value;

    /// <summary>Something worth reading that has no bar.</summary>
    public void Note(string text)
    {
        Begin();
        output.WriteLine("  " + text);
    }

    public void Add(Row row)
    {
        Begin();
        rows.Add(row);
        var floor = row.Floor is { } value ? string.Create(CultureInfo.InvariantCulture, $"  floor {value:N0}") : "";
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{row.Name,-24} {row.Value,12:N2} {row.Unit,-16} bar {row.Bar,8:N0}  {(row.Reached ? "reached" : "MISSED "),-8}{floor}  {row.Reference}"));
    }

    public string ToJson() => JsonSerializer.Serialize(new { machine, settings, rows }, Json);

    private void Begin()
    {
        if (begun)
        {
            return;
        }

        begun = true;
        foreach (var (name, value) in machine.Concat(settings))
        {
            output.WriteLine($"{name,-24} {value}");
        }
    }
}
