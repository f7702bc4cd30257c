using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions;

/// <summary>
/// Programmes, units and calendars as the seeds have them, read and checked at start; and each cycle's own programme, which stays as it
/// was when the cycle was planned.
/// </summary>
public sealed class Catalogue
{
    private readonly ConcurrentDictionary<CycleId, Programme> pinned = new();
    private readonly Dictionary<ProgrammeCode, string> programmeTexts = [];
    private readonly Dictionary<string, IReadOnlyList<Unit>> rosters;
    private readonly IReportingStore store;

    /// <exception cref="SeedException">A seed is missing or wrong; the message names the file and every wrong entry.</exception>
    public Catalogue(IReportingStore store, IOptions<ReportingOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.store = store;
        var folder = options.Value.SeedsFolder is { Length: > 0 } chosen ? chosen : Path.Combine(AppContext.BaseDirectory, "seeds");
        List<Programme> programmes = [];
        foreach (var file in Files(folder, "programmes", "programme.json"))
        {
            var text = File.ReadAllText(file);
            var programme = Must(ProgrammeJson.Read(text), file);
            programmes.Add(programme);
            programmeTexts.Add(programme.Code, text);
        }

        Programmes = Served(programmes, options.Value.Programmes);
        rosters = Files(folder, "units", "*.json").ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => Must(RosterJson.Read(File.ReadAllText(file)), file), StringComparer.Ordinal);
        Units = [.. rosters.Where(roster => Programmes.Any(programme => programme.Rosters?.Contains(roster.Key) != false)).SelectMany(roster => roster.Value)];
        EarlierReturns = [.. OptionalFiles(folder, "earlier").Select(file => Must(PublishedReturnJson.Read(File.ReadAllText(file)), file))];
        Maps = [.. Files(folder, "maps", "*.json").Select(file => Must(TileMap.Read(File.ReadAllText(file)), file))];
        UnitsOverTime = new UnitsOverTime([.. OptionalFiles(folder, "successions").Select(file => Fitting(Must(Succession.Read(File.ReadAllText(file)), file), file))]);
        Calendar = new WorkingCalendar([.. Files(folder, "calendars", "*.json").SelectMany(file => Must(CalendarJson.Read(File.ReadAllText(file)), file).Years)]);
    }

    /// <summary>Those the site is for.</summary>
    public IReadOnlyList<Programme> Programmes { get; }

    /// <summary>Of every programme the site is for.</summary>
    public IReadOnlyList<Unit> Units { get; }

    public IReadOnlyList<TileMap> Maps { get; }

    /// <summary>Every reorganisation that is known.</summary>
    public UnitsOverTime UnitsOverTime { get; }

    /// <summary>Figures of periods before the first cycle, for rules from period to period.</summary>
    public IReadOnlyList<PublishedReturn> EarlierReturns { get; }

    public WorkingCalendar Calendar { get; }

    /// <summary>One a number: programmes that differ have both names in it.</summary>
    public IEnumerable<ApprovalLevel> ApprovalLevels => Programmes.SelectMany(programme => programme.ApprovalLevels).GroupBy(level => level.Level).OrderBy(group => group.Key)
        .Select(group => group.First() with { Name = new(Names(group, name => name.Vi), Names(group, name => name.En)) });

    public string TextOf(ProgrammeCode programme) => programmeTexts[programme];

    /// <summary>Those that a programme can ask.</summary>
    public IReadOnlyList<Unit> UnitsOf(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return [.. rosters.Where(roster => programme.Rosters?.Contains(roster.Key) != false).SelectMany(roster => roster.Value)];
    }

    /// <summary>Among those the site is for.</summary>
    public Programme? FindProgramme(string? code) => Programmes.FirstOrDefault(programme => programme.Code.Value == code);

    public Unit? FindUnit(UnitCode code) => Units.FirstOrDefault(unit => unit.Code == code);

    /// <summary>The programme a cycle is pinned to, as it stood on the cycle's cut-off, without the rules that were retired when the cycle was planned.</summary>
    public async Task<Programme> PinnedProgrammeAsync(CycleId cycle, CancellationToken cancellation)
    {
        if (pinned.TryGetValue(cycle, out var known))
        {
            return known;
        }

        var partition = CycleKeys.Partition(cycle);
        var row = await store.FindAsync(partition, CycleKeys.Programme, cancellation) ?? throw new RowMissingException(partition, CycleKeys.Programme);
        var plan = StoredJson.Read<CyclePlan>((await store.FindAsync(partition, CycleKeys.Plan, cancellation) ?? throw new RowMissingException(partition, CycleKeys.Plan)).Json);
        return pinned.GetOrAdd(cycle, Must(ProgrammeJson.Read(row.Json), $"{partition}/{CycleKeys.Programme}").On(plan.CutOff).WithoutRules(plan.RetiredRules));
    }

    /// <summary>When a level that was asked then is reminded. Empty when the calendar does not reach that far: nobody is reminded on a guessed day.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> ApproverRemindersAsync(CycleId cycle, DateTimeOffset requestedAt, CancellationToken cancellation)
    {
        var programme = await PinnedProgrammeAsync(cycle, cancellation);
        return CyclePlanner.ApproverReminders(requestedAt, programme.Ladder, Calendar).TryGet(out var reminders, out _) ? reminders : [];
    }

    private Succession Fitting(Succession succession, string file)
    {
        var misfits = succession.Misfits(rosters.Values.SelectMany(units => units)).ToList();
        return misfits.Count == 0 ? succession : Must(Outcomes.Fail<Succession>(misfits), file);
    }

    private static string Names(IEnumerable<ApprovalLevel> levels, Func<LocalText, string> language) => string.Join(" / ", levels.Select(level => language(level.Name)).Distinct(StringComparer.Ordinal));

    private static IReadOnlyList<Programme> Served(List<Programme> all, string codes)
    {
        var named = codes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return named.FirstOrDefault(code => all.All(programme => programme.Code.Value != code)) is { } unknown
            ? throw new SeedException($"The seeds have no programme '{unknown}', only {string.Join(", ", all.Select(programme => programme.Code.Value))}: name those the site is for in {ReportingOptions.Section}:{nameof(ReportingOptions.Programmes)}.")
            : [.. all.Where(programme => named.Length == 0 ? !programme.IsSample : named.Contains(programme.Code.Value))];
    }

    private static IEnumerable<string> OptionalFiles(string root, string folder) => Directory.Exists(Path.Combine(root, folder)) ? Files(root, folder, "*.json") : [];

    private static IEnumerable<string> Files(string root, string folder, string pattern)
    {
        var path = Path.Combine(root, folder);
        if (!Directory.Exists(path))
        {
            throw new SeedException($"The seeds folder '{path}' is missing.");
        }

        return Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);
    }

    private static T Must<T>(Outcome<T> outcome, string file) =>
        outcome.TryGet(out var value, out var failures)
            ? value
            : throw new SeedException($"{file}: {string.Join(" ", failures.Select(failure => failure.Message.En))}");
}
