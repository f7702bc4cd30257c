using Program08.Reporting.Cycles;

namespace Program08.Functions.Moving;

/// <summary>What <c>export-cycle</c> and <c>import-cycle</c> are asked to do.</summary>
/// <param name="Cycle">To export; null to import.</param>
/// <param name="To">Address of the site the export is for; null for any.</param>
/// <param name="TakeBack">Import: take a cycle back that was moved away from here and arrived nowhere else.</param>
public sealed record MoveOrder(CycleId? Cycle, string File, string? To = null, bool TakeBack = false)
{
    public const string ExportName = "export-cycle";
    public const string ImportName = "import-cycle";

    /// <summary>The order in the words after the program's name; null when they are no such order.</summary>
    /// <param name="rest">Words that are not part of the order, for whoever reads the command line further.</param>
    public static MoveOrder? Read(IReadOnlyList<string> args, out IReadOnlyList<string> rest)
    {
        ArgumentNullException.ThrowIfNull(args);
        List<string> left = [];
        List<string> names = [];
        var (to, takeBack) = ((string?)null, false);
        rest = left;
        for (var index = 1; index < args.Count; index++)
        {
            switch (args[index])
            {
                case "--to" when args[0] == ExportName && index + 1 < args.Count:
                    to = args[++index];
                    break;
                case "--take-back" when args[0] == ImportName:
                    takeBack = true;
                    break;
                case "--data" when index + 1 < args.Count:
                    left.AddRange(["--data", args[++index]]);
                    break;
                case var word when word.StartsWith('-'):
                    left.Add(word);
                    break;
                case var name:
                    names.Add(name);
                    break;
            }
        }

        return args.Count == 0 ? null : (args[0], names) switch
        {
            (ExportName, [var cycle, var file]) when CycleId.Find(cycle) is { } id && (to is null || Uri.TryCreate(to, UriKind.Absolute, out _)) => new MoveOrder(id, file, to),
            (ImportName, [var file]) => new MoveOrder(null, file, TakeBack: takeBack),
            _ => null,
        };
    }
}
