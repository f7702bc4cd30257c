using System.Globalization;
using Program08.Functions.Demonstrations;
using Program08.Functions.Hosts.Demo;

namespace Program08.EndToEnd.Tests.Demonstrations;

/// <summary>
/// Serves a demonstration's site on a simulated clock, as the command does, and moves the clock when a line on standard input asks for it. Answers a
/// line with a line; before the clock moves it says so, for whoever starts it again.
/// </summary>
internal static class DemoSiteChild
{
    public const string Ready = "ready";
    public const string Done = "done";
    public const string Clock = "clock ";
    public const string To = "to ";
    public const string Settle = "settle";
    public const string Link = "link";

    // Of the sweeper: what a killed process committed without waking anybody is found by it.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(31);
    private const int Sweeps = 3;

    /// <param name="args">Folder, address, moment (round-trip form), title and password of the story, and whether it ran before.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var (folder, address, start) = (DemoFolder.At(args[0]), args[1], DateTimeOffset.Parse(args[2], CultureInfo.InvariantCulture));
        await using var site = await DemoSite.StartAsync(folder, start, address, new DemonstrationMark(args[3], args[4]), [], Console.Error, address);
        site.Moving = moment => Console.WriteLine($"{Clock}{moment:O}");
        for (var sweep = 1; sweep <= Sweeps && bool.Parse(args[5]); sweep++)
        {
            await site.ToAsync(start + (sweep * Tick));
        }

        Console.WriteLine(Ready);
        while (await Console.In.ReadLineAsync() is { } order)
        {
            switch (order)
            {
                case Settle:
                    await site.SettleAsync();
                    Console.WriteLine(Done);
                    break;
                case Link:
                    Console.WriteLine(await site.AdministratorLinkAsync());
                    break;
                default:
                    await site.ToAsync(DateTimeOffset.ParseExact(order[To.Length..], "O", CultureInfo.InvariantCulture));
                    Console.WriteLine(Done);
                    break;
            }
        }

        return 0;
    }
}
