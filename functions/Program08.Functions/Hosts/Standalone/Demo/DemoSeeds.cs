using Program08.Reporting.Demonstrations;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Functions.Hosts.Demo;

/// <summary>A demonstration as the seeds have it: its story and how its figures are made. What must come out is not read here.</summary>
internal sealed class DemoSeeds
{
    private readonly GeneratedFigures figures;
    private readonly IReadOnlyList<PublishedReturn> returns;

    private DemoSeeds(string folder, string root, DemonstrationStory story)
    {
        Folder = folder;
        Story = story;
        var file = Path.Combine(folder, "figures.json");
        figures = Must(GeneratedFiguresJson.Read(File.ReadAllText(file)), file);
        returns = [.. figures.Returns.Select(name => Path.Combine(root, name)).Select(path => Must(PublishedReturnJson.Read(File.ReadAllText(path)), path))];
    }

    public string Folder { get; }

    public DemonstrationStory Story { get; }

    /// <exception cref="DemoException">There is none, or not for this programme.</exception>
    /// <exception cref="SeedException">A file is wrong.</exception>
    public static DemoSeeds Read(string seeds, string? programme)
    {
        var folder = Path.Combine(seeds, "demonstrations");
        var stories = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "story.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (File: file, Story: Must(DemonstrationStoryJson.Read(File.ReadAllText(file)), file))).ToList()
            : [];
        var (found, story) = stories.FirstOrDefault(known => programme is null || known.Story.Programme.Value == programme);
        return story is not null
            ? new DemoSeeds(Path.GetDirectoryName(found) ?? folder, seeds, story)
            : throw new DemoException($"There is no demonstration{(programme is null ? "" : $" of the programme '{programme}'")} in {folder}; known: {string.Join(", ", stories.Select(known => known.Story.Programme.Value))}.");
    }

    /// <summary>What each unit sends in the end.</summary>
    public IReadOnlyDictionary<UnitCode, PublishedReturn> Generate(Programme programme, IEnumerable<Unit> units) =>
        FigureGenerator.Generate(figures, programme, units.Where(unit => Story.Units.Contains(unit.Code)), returns);

    /// <summary>The unit's own return; null when all its figures are made up.</summary>
    public PublishedReturn? OwnReturn(UnitCode unit) => returns.FirstOrDefault(published => published.Unit == unit);

    private static T Must<T>(Outcome<T> outcome, string file) =>
        outcome.TryGet(out var value, out var failures) ? value : throw new SeedException($"{file}: {string.Join(" ", failures.Select(failure => failure.Message.En))}");
}
