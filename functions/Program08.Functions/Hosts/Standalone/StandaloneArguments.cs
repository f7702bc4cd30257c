using Program08.Functions.Hosts.Checking;
using Program08.Functions.Hosts.Demo;
using Program08.Functions.Moving;

namespace Program08.Functions.Hosts;

/// <summary>The command line; no command is the same as <c>serve</c>. Settings as <c>--Section:Name=value</c> pass on.</summary>
/// <param name="Command">What to do.</param>
/// <param name="File">Of <c>backup</c>, <c>restore</c>, <c>verify-report</c>, <c>check</c> and <c>try-rule</c>; empty for the others.</param>
/// <param name="DataFolder">Database, uploads and keys.</param>
/// <param name="Urls">Null: the setting <c>urls</c>, else http://localhost:7071.</param>
/// <param name="Rest">For the configuration.</param>
/// <param name="Demo">Of <c>demo</c>; null for the others.</param>
/// <param name="Check">Of <c>check</c>; null for the others.</param>
/// <param name="NamesData">Whether the folder was named, not merely taken for the usual one.</param>
/// <param name="TryRule">Of <c>try-rule</c>; null for the others.</param>
/// <param name="Move">Of <c>export-cycle</c> and <c>import-cycle</c>; null for the others.</param>
public sealed record StandaloneArguments(
    StandaloneCommand Command, string File, string DataFolder, string? Urls, string[] Rest, DemoOptions? Demo = null, CheckOptions? Check = null, bool NamesData = false, MoveOrder? Move = null, TryRuleOptions? TryRule = null)
{
    public const string Usage = """
        Usage: Program08.Functions [command] [--data DIR] [--Section:Name=value …]

          serve [--urls URL]   runs the site (the same as no command); data is made when missing
          backup FILE          writes database, uploads, keys and program08.json into one zip, while the site runs or not
          restore FILE         puts a backup into an empty or missing folder, and verifies it
          verify               proves every file and every history; exit code 1 and a line for each damage
          verify-report FILE   tells whether a city report's xlsx or docx is the approved one; exit code 0 only then
          doctor               looks at settings, folder, disk, clock, address, keys and mail; exit code 1 when something fails
          check FILE --unit CODE --cycle ID [--json]
                               gives the file the verdict that the unit's page would give, and keeps nothing; by the cycle in the data folder, or by the
                               seeds where there is none; exit code 0 when it could be signed off, 1 when something must be mended or explained, 2 when
                               it can't be checked; ID is PROGRAMME/PERIOD: a programme's code and 2026, 2026-Q1, …
          try-rule FILE --programme CODE [--json]
                               tries the rule (or the condition) in the file on the returns that past cycles of the data folder keep, and changes nothing;
                               exit code 2 when it can't be tried
          export-cycle CYCLE FILE [--to ADDRESS]
                               moves a cycle (PROGRAMME/PERIOD) out into one file, with the site stopped: rows, files, history, mails still owed, people;
                               the copy here is read-only afterwards. --to names the only site that takes the file
          import-cycle FILE [--take-back]
                               moves it in, with the site stopped; the orchestrations go on from the rows. --take-back undoes an export
          demo [--out DIR] [--json] [--serve] [--urls URL] [--programme CODE]
                               runs a whole cycle on a simulated clock into DIR (default: demo): report, returns, mail, data; compares what comes
                               out with what was published, exit code 1 when it differs; --serve keeps the site up to look around in
          --help               this text

          --data DIR           where the data is; default: data, below the current folder
          --urls URL           where serve listens; default: http://localhost:7071

        Settings stand in program08.json, beside the program or in the data folder (which wins); the environment (Section__Name)
        and the command line win over both. program08.example.json explains every one.
        """;

    /// <summary>Null when the words are not understood.</summary>
    public static StandaloneArguments? Read(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.Any(word => word is "--help" or "-h" or "help"))
        {
            return new StandaloneArguments(StandaloneCommand.Help, "", "data", null, []);
        }

        var command = args.Count > 0 ? CommandOf(args[0]) : null;
        MoveOrder? move = null;
        if (command is StandaloneCommand.ExportCycle or StandaloneCommand.ImportCycle)
        {
            move = MoveOrder.Read(args, out var others);
            args = [args[0], .. others];
            if (move is null)
            {
                return null;
            }
        }

        var (file, data, urls, namesData) = ("", "data", (string?)null, false);
        var demo = command == StandaloneCommand.Demo ? new DemoOptions("demo", Json: false, Serve: false, Programme: null) : null;
        var check = command == StandaloneCommand.Check ? new CheckOptions("", "", Json: false) : null;
        var tried = command == StandaloneCommand.TryRule ? new TryRuleOptions("", Json: false) : null;
        List<string> rest = [];
        for (var index = command is null ? 0 : 1; index < args.Count; index++)
        {
            switch (args[index])
            {
                case "--data" when index + 1 < args.Count:
                    (data, namesData) = (args[++index], true);
                    break;
                case "--urls" when index + 1 < args.Count:
                    urls = args[++index];
                    break;
                case "--out" when demo is not null && index + 1 < args.Count:
                    demo = demo with { Folder = args[++index] };
                    break;
                case "--programme" when demo is not null && index + 1 < args.Count:
                    demo = demo with { Programme = args[++index] };
                    break;
                case "--programme" when tried is not null && index + 1 < args.Count:
                    tried = tried with { Programme = args[++index] };
                    break;
                case "--json" when tried is not null:
                    tried = tried with { Json = true };
                    break;
                case "--unit" when check is not null && index + 1 < args.Count:
                    check = check with { Unit = args[++index] };
                    break;
                case "--cycle" when check is not null && index + 1 < args.Count:
                    check = check with { Cycle = args[++index] };
                    break;
                case "--json" when check is not null:
                    check = check with { Json = true };
                    break;
                case "--json" when demo is not null:
                    demo = demo with { Json = true };
                    break;
                case "--serve" when demo is not null:
                    demo = demo with { Serve = true };
                    break;
                case var setting when setting.StartsWith("--", StringComparison.Ordinal) && setting.Contains('=', StringComparison.Ordinal):
                    rest.Add(setting);
                    break;
                case var name when !name.StartsWith('-') && file.Length == 0 && TakesFile(command):
                    file = name;
                    break;
                default:
                    return null;
            }
        }

        return (TakesFile(command) && file.Length == 0) || check is { Unit: "" } or { Cycle: "" } || tried is { Programme: "" }
            ? null
            : new StandaloneArguments(command ?? StandaloneCommand.Serve, file, data, urls, [.. rest], demo, check, namesData, move, tried);
    }

    private static bool TakesFile(StandaloneCommand? command) => command is StandaloneCommand.Backup or StandaloneCommand.Restore or StandaloneCommand.VerifyReport or StandaloneCommand.Check or StandaloneCommand.TryRule;

    private static StandaloneCommand? CommandOf(string word) => word switch
    {
        "serve" => StandaloneCommand.Serve,
        "backup" => StandaloneCommand.Backup,
        "restore" => StandaloneCommand.Restore,
        "verify" => StandaloneCommand.Verify,
        "verify-report" => StandaloneCommand.VerifyReport,
        "doctor" => StandaloneCommand.Doctor,
        "check" => StandaloneCommand.Check,
        "try-rule" => StandaloneCommand.TryRule,
        "demo" => StandaloneCommand.Demo,
        MoveOrder.ExportName => StandaloneCommand.ExportCycle,
        MoveOrder.ImportName => StandaloneCommand.ImportCycle,
        _ => null,
    };
}
