using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Tests.Seeds;

/// <summary>The files that ship, read as the system reads them.</summary>
internal static class SeedFiles
{
    private static readonly string Root = Path.Combine(FindRoot(), "seeds");

    public static Programme Programme => Samples.Succeeds(ProgrammeJson.Read(Text("programmes/ct08/programme.json")));

    /// <summary>Of the demonstration's year.</summary>
    public static IReadOnlyList<Unit> Units => [.. AllUnits.Where(unit => unit.IsValidOn(new DateOnly(2023, 12, 31)))];

    public static IReadOnlyList<Unit> AllUnits =>
        [.. new[] { "districts-2021", "communes-2025", "departments-2021" }.SelectMany(file => Samples.Succeeds(RosterJson.Read(Text($"units/hanoi-{file}.json"))))];

    public static Succession Reorganisation => Samples.Succeeds(Succession.Read(Text("successions/hanoi-2025.json")));

    public static Succession MergedDepartments => Samples.Succeeds(Succession.Read(Text("successions/hanoi-departments-2025.json")));

    public static WorkingCalendar Calendar => Samples.Succeeds(CalendarJson.Read(Text("calendars/vietnam.json")));

    public static PublishedReturn Return(string name) => Samples.Succeeds(PublishedReturnJson.Read(Text($"returns/ct08-2023/{name}.json")));

    public static EarlierReturn Earlier(string name)
    {
        var published = Samples.Succeeds(PublishedReturnJson.Read(Text($"earlier/ct08/{name}.json")));
        return new(published.Period, published.Content(corrected: false));
    }

    public static string Demonstration(string file) => Text($"demonstrations/ct08-2023/{file}");

    public static Unit Unit(string code) => Units.Single(unit => unit.Code.Value == code);

    public static IEnumerable<string> All => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories);

    public static CyclePlan Plan(params string[] units) => Samples.Succeeds(CyclePlanner.Plan(
        Samples.Request with
        {
            Roster = [.. units.Select(unit => new RosterRequest(new UnitCode(unit), ["reporter"], ["signer"]))],
            Approvers = [.. Programme.ApprovalLevels.Select(level => new ApproverRequest(level.Level, Samples.Request.Approvers[0].People))],
        },
        Programme, Units, Calendar, Samples.People, Samples.NewYear));

    public static UnitSubmission Submission(string file, bool corrected = true)
    {
        var published = Return(file);
        return new(Unit(published.Unit.Value), corrected ? 2 : 1, published.Content(corrected), null, null, "Anh Gửi", Samples.NewYear, []);
    }

    /// <param name="path">Below the seeds.</param>
    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Program08.Functions.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
