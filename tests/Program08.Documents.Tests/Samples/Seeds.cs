using System.Text.Json;
using Program08.Documents.Tests.Filling;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Documents.Tests.Samples;

/// <summary>The programme and units the system starts from, and Hoàng Mai's published return.</summary>
internal static class Seeds
{
    private static readonly string Folder = Path.Combine(Root(), "seeds");

    public static Programme Programme { get; } = Value(ProgrammeJson.Read(Read("programmes/ct08/programme.json")));

    public static IReadOnlyList<Unit> Districts { get; } = Value(RosterJson.Read(Read("units/hanoi-districts-2021.json")));

    public static Unit HoangMai { get; } = Districts.Single(unit => unit.Code == new UnitCode("008"));

    /// <summary>The return as a person at the unit types it: numbers as numbers, texts with words as text.</summary>
    public static IReadOnlyList<FilledCell> PublishedReturn()
    {
        var cells = new List<FilledCell>();
        using var file = JsonDocument.Parse(Read("returns/ct08-2023/008-published.json"));
        foreach (var entry in file.RootElement.GetProperty("figures").EnumerateArray())
        {
            var key = Sample.Key(entry.GetProperty("key").GetString()!);
            var written = entry.TryGetProperty("asWritten", out var text) ? text.GetString() : null;
            var figure = entry.GetProperty("figure");
            cells.Add(figure.GetProperty("state").GetString() switch
            {
                "given" when written is not null && written.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',') => new FilledCell(key, figure.GetProperty("value").GetDecimal()),
                "given" => new FilledCell(key, Text: written),
                "zero" => new FilledCell(key, State: "Không phát sinh"),
                "notApplicable" => new FilledCell(key, State: "Không thuộc diện", Reason: figure.GetProperty("reason").GetString()),
                _ => new FilledCell(key, State: "Chưa có", Reason: figure.TryGetProperty("reason", out var reason) ? reason.GetString() : null),
            });
        }

        return cells;
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    private static T Value<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Success>(outcome).Value;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Program08.Functions.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Program08.Functions.sln");
        }

        return folder.FullName;
    }
}
