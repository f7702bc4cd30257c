using System.Diagnostics;
using Program08.Benchmarks.Intake;
using Program08.Documents.Workbooks;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;

namespace Program08.Benchmarks.Cycle;

/// <summary>Lets one cycle happen: the units come when units come, most of them shortly before the deadline.</summary>
internal static class CycleRun
{
    private static readonly DateTimeOffset Opening = new(2024, 1, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Length = TimeSpan.FromDays(45);

    public static async Task<CycleMeasure> RunAsync(BenchSeeds seeds, int count)
    {
        List<Unit> units = [.. seeds.Units(count)];
        var files = units.ToDictionary(unit => unit.Code, unit => TemplateFiller.Fill(seeds.Template(unit), seeds.MendedReturn));
        await using var town = await CycleTown.StartAsync(seeds, units, Opening.AddHours(-1));
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        List<(string, double)> parts = [];
        var since = 0.0;

        await town.PlanAsync();
        await town.ToAsync(Opening.AddMinutes(1));
        Done("opening");
        var plan = town.Plan;
        foreach (var hour in Arrivals(plan, units).GroupBy(arrival => arrival.At).OrderBy(hour => hour.Key))
        {
            await town.ToAsync(hour.Key);
            await town.SendAsync([.. hour.Select(arrival => (arrival.Unit, files[arrival.Unit]))]);
            await town.SendBackAsync([.. hour.Where(arrival => arrival.IsSentBack).Select(arrival => (arrival.Unit, files[arrival.Unit]))]);
        }

        await town.ToAsync(plan.ClosesAt.AddHours(1));
        Done("collecting");
        await town.CloseAsync();
        Done("closing and consolidating");
        await town.ApproveAsync();
        Done("approving and publishing");
        await town.ToAsync(Opening + Length);
        Done("rest");
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        return await town.MeasureAsync(seconds, (process.TotalProcessorTime - processor).TotalSeconds, parts);

        void Done(string part)
        {
            parts.Add((part, watch.Elapsed.TotalSeconds - since));
            since = watch.Elapsed.TotalSeconds;
        }
    }

    /// <summary>Half of the units come in the last two days, one in ten late, one in fifty never; whole hours.</summary>
    private static IEnumerable<(UnitCode Unit, DateTimeOffset At, bool IsSentBack)> Arrivals(CyclePlan plan, IReadOnlyList<Unit> units)
    {
        var random = new Random(2023);
        var hours = (int)(plan.DueAt - plan.OpensAt).TotalHours;
        foreach (var (number, unit) in units.Index())
        {
            var luck = random.NextDouble();
            if (number == 0 || luck < 0.02)
            {
                continue;
            }

            var at = luck < 0.12 ? plan.DueAt.AddHours(1 + random.Next(72))
                : luck < 0.55 ? plan.DueAt.AddHours(-1 - random.Next(48))
                : plan.OpensAt.AddHours(1 + random.Next(hours - 50));
            yield return (unit.Code, at, number % 20 == 7);
        }
    }
}
