using System.Globalization;
using Program08.Benchmarks.Reports;

namespace Program08.Benchmarks.Scale;

/// <summary>Counts a simulated cycle at the store and works out what it would ask of Azure Tables, and cost, with more units.</summary>
internal static class ScaleSuite
{
    // "Scalability and performance targets for Table storage": entities of 1 KiB.
    private const int EntitiesPerPartition = 2_000;
    private const int EntitiesPerAccount = 20_000;
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

        foreach (var units in Sizes)
        {
            var (partitions, account) = DeadlineRush.PeakOf(counts, units, total => total.Entities);
            var (partitionsBySize, accountBySize) = DeadlineRush.PeakOf(counts, units, total => total.Kibibytes);
            foreach (var partition in new[] { "cycle", "people" })
            {
                report.Add(new Row($"peak {partition} {units}", partitions[partition], "entities/s", EntitiesPerPartition, partitions[partition] <= EntitiesPerPartition, null, "the bar is the most one partition takes"));
            }

            report.Note(string.Create(CultureInfo.InvariantCulture, $"the same {units:N0} units by size: cycle {partitionsBySize["cycle"]:N0}, people {partitionsBySize["people"]:N0}, account {accountBySize:N0} KiB/s"));
            report.Add(new Row($"peak account {units}", account, "entities/s", EntitiesPerAccount, account <= EntitiesPerAccount, null, "the bar is the most one account takes"));
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
}
