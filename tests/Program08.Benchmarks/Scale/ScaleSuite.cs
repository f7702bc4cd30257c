using System.Globalization;
using Program08.Benchmarks.Reports;

namespace Program08.Benchmarks.Scale;

/// <summary>Counts a simulated cycle at the store and works out what it would ask of Azure Tables, and cost, with more units.</summary>
internal static class ScaleSuite
{
    // "Scalability and performance targets for Table storage": entities of 1 KiB.
    private const int EntitiesPerPartition = 2_000;
    private const int EntitiesPerAccount = 20_000;
    private const int OperationsNamed = 8;
    private static readonly string[] Partitions = ["cycle", "people"];
    private static readonly int[] Sizes = [30, 156, 1_000, 10_000];

    public static async Task RunAsync(Report report, string? priceFile)
    {
        // Read first: a list that can't be read is known before the counting, not after it.
        var costs = new CostModel(PriceList.Read(priceFile ?? Path.Combine(AppContext.BaseDirectory, "prices.json")));
        var counts = await CountedCycle.RunAsync();
        report.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"counted with {counts.Units} units: {counts.Orchestrations:N0} orchestrations, {counts.Activities:N0} activities, {counts.Turns:N0} turns, {counts.Timers:N0} timers, {counts.Events:N0} events, {counts.Actions:N0} actions, {counts.Requests:N0} requests, {counts.Mails:N0} mails, {counts.Files:N0} files, {counts.Seconds:N1} s of processor; largest commit {counts.LargestCommit} changes, largest row {counts.LargestRow:N0} characters"));
        foreach (var (operation, total) in counts.Operations.OrderByDescending(pair => pair.Value.Entities))
        {
            report.Note(string.Create(CultureInfo.InvariantCulture, $"{operation.Partition,-8} {operation.Verb,-7}{operation.Kind,-11}{(operation.Grows ? "all" : ""),-4} {total.Count,8:N0} times {total.Entities,10:N0} entities {total.Kibibytes,10:N0} KiB"));
        }

        foreach (var burst in counts.Bursts)
        {
            report.Note(string.Create(
                CultureInfo.InvariantCulture,
                $"{burst.Name}: of {burst.Units} units {(double)burst.Actions / burst.Units:N1} actions each, {string.Join(", ", burst.Entities.Select(pair => $"{pair.Key} {(double)pair.Value / burst.Units:N1}"))} entities each"));
        }

        foreach (var units in Sizes)
        {
            var peaks = DeadlineRush.PeaksOf(counts, units, total => total.Entities);
            var bySize = DeadlineRush.PeaksOf(counts, units, total => total.Kibibytes);
            foreach (var partition in Partitions)
            {
                report.Add(Peak($"deadline {partition} {units}", peaks.Of(partition), EntitiesPerPartition));
            }

            report.Add(Peak($"deadline account {units}", peaks.Of(null), EntitiesPerAccount));
            report.Note(string.Create(CultureInfo.InvariantCulture, $"the same {units:N0} units by size: cycle {bySize.Of("cycle"):N0}, people {bySize.Of("people"):N0}, account {bySize.Of(null):N0} KiB/s"));
            foreach (var partition in Partitions)
            {
                report.Note($"busiest second of {partition}: {peaks.InWords(partition, OperationsNamed)}");
            }

            foreach (var burst in counts.Bursts)
            {
                foreach (var (sku, pace) in Burst.Schedulers)
                {
                    foreach (var partition in Partitions)
                    {
                        report.Add(Peak($"{burst.Name} {partition} {units} {sku}", burst.EntitiesPerSecond(partition, units, pace), EntitiesPerPartition));
                    }

                    report.Note(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{burst.Name} of {units:N0} units in {units / burst.UnitsPerSecond(units, pace):N0} s; unpaced in {units / burst.UnitsPerSecond(units, pace, isPaced: false):N0} s with {burst.EntitiesPerSecond("cycle", units, pace, isPaced: false):N0} entities/s in the cycle's partition"));
                }
            }
        }

        report.Note("a cycle, on top of an idle month:");
        report.Note(CostModel.Head);
        foreach (var units in Sizes)
        {
            report.Note(costs.Cycle(counts, units));
        }

        report.Note("an idle month:");
        report.Note(CostModel.Head);
        foreach (var units in Sizes)
        {
            report.Note(costs.Idle(units));
        }

        report.Note("by the month, on request:");
        foreach (var line in costs.Fixed())
        {
            report.Note(line);
        }
    }

    private static Row Peak(string name, double entities, int bar) => new(name, entities, "entities/s", bar, entities <= bar, null, bar == EntitiesPerPartition ? "the bar is the most one partition takes" : "the bar is the most one account takes");
}
