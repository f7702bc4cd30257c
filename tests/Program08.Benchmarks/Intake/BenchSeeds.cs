using System.Text.Json;
using Program08.Documents.Workbooks;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Benchmarks.Intake;

/// <summary>The shipped programme of 27 indicators, its districts, and the published return of quận Hoàng Mai.</summary>
internal sealed record BenchSeeds(Programme Programme, string ProgrammeText, IReadOnlyList<Unit> Districts, IReadOnlyList<TemplateEntry> Return)
{
    public CycleId Cycle { get; private init; } = new(Programme.Code, new PeriodCode("2023"));

    /// <summary>The same as the unit sent it in the end, its loan money mended: "hơn 430 tỷ đồng", not "triệu".</summary>
    public IReadOnlyList<TemplateEntry> MendedReturn { get; } = [.. Return.Select(entry => entry.Key.ToString() == "CT08-BP-02:value:cumulative" ? entry with { Number = null, Text = "hơn 430 tỷ đồng" } : entry)];

    public Unit HoangMai => Districts.First(unit => unit.Code.Value == "008");

    /// <summary>As many made-up units, numbered from 1, that are asked what quận Hoàng Mai is asked.</summary>
    public IEnumerable<Unit> Units(int count) =>
        Enumerable.Range(1, count).Select(number => HoangMai with { Code = new UnitCode($"{number:D5}"), Name = Districts[number % Districts.Count].Name });

    public static BenchSeeds Read()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "seeds");
        var text = File.ReadAllText(Path.Combine(folder, "programmes", "ct08", "programme.json"));
        return new BenchSeeds(
            Value(ProgrammeJson.Read(text)),
            text,
            Value(RosterJson.Read(File.ReadAllText(Path.Combine(folder, "units", "hanoi-districts-2021.json")))),
            [.. Entries(File.ReadAllText(Path.Combine(folder, "returns", "ct08-2023", "008-published.json")))]);
    }

    /// <summary>The same for another period.</summary>
    public BenchSeeds Of(PeriodCode period) => this with { Cycle = new CycleId(Programme.Code, period) };

    /// <summary>A cycle that is open now.</summary>
    public CyclePlan Plan(IEnumerable<Unit> units)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new CyclePlan(
            Cycle, Programme.Version, Programme.Name, new DateOnly(2023, 12, 31), now.AddDays(-1), now.AddDays(20), now.AddDays(30), [.. units.Select(unit => new RosterEntry(unit, [], [], []))], [], [], [], []);
    }

    public byte[] Template(Unit unit)
    {
        using var file = new MemoryStream();
        ReturnTemplate.Write(new TemplateSubject(Programme, Cycle, unit, Programme.Name, new DateOnly(2023, 12, 31), new DateTimeOffset(2024, 1, 19, 10, 0, 0, TimeSpan.Zero)), file);
        return file.ToArray();
    }

    private static IEnumerable<TemplateEntry> Entries(string json)
    {
        using var file = JsonDocument.Parse(json);
        foreach (var entry in file.RootElement.GetProperty("figures").EnumerateArray())
        {
            var written = entry.GetProperty("asWritten").GetString() ?? "";
            var key = FigureKey.TryParse(entry.GetProperty("key").GetString() ?? "", out var known) && known is not null ? known : throw new FormatException("A figure of the seeds has no key.");
            yield return written.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',')
                ? new TemplateEntry(key, entry.GetProperty("figure").GetProperty("value").GetDecimal(), null)
                : new TemplateEntry(key, null, written);
        }
    }

    private static T Value<T>(Outcome<T> outcome) => outcome.TryGet(out var value, out var failures) ? value : throw new InvalidOperationException(string.Join(' ', failures.Select(failure => failure.Message.En)));
}
