namespace Program08.Functions.Hosts;

/// <summary>The command line: <c>serve [--data DIR] [--urls URL]</c>, the same as no word at all. Settings as <c>--Section:Name=value</c> pass on.</summary>
/// <param name="DataFolder">Database and uploads; made when missing.</param>
/// <param name="Urls">Null: the setting <c>urls</c>, else http://localhost:7071.</param>
/// <param name="Rest">For the configuration.</param>
public sealed record StandaloneArguments(string DataFolder, string? Urls, string[] Rest)
{
    public const string Usage = "Usage: dotnet run --project functions/Program08.Functions -- [serve] [--data DIR] [--urls URL] [--Section:Name=value …]";

    /// <summary>Null when the words are not understood.</summary>
    public static StandaloneArguments? Read(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var (data, urls) = ("data", (string?)null);
        List<string> rest = [];
        for (var index = args is ["serve", ..] ? 1 : 0; index < args.Count; index++)
        {
            switch (args[index])
            {
                case "--data" when index + 1 < args.Count:
                    data = args[++index];
                    break;
                case "--urls" when index + 1 < args.Count:
                    urls = args[++index];
                    break;
                case var setting when setting.StartsWith("--", StringComparison.Ordinal) && setting.Contains('=', StringComparison.Ordinal):
                    rest.Add(setting);
                    break;
                default:
                    return null;
            }
        }

        return new StandaloneArguments(data, urls, [.. rest]);
    }
}
