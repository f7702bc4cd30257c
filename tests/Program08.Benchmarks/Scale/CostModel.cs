using System.Globalization;

namespace Program08.Benchmarks.Scale;

/// <summary>What a cycle and an idle month come to at a number of units, by counts of one cycle and named prices.</summary>
internal sealed class CostModel(PriceList prices)
{
    private const double MemoryGigabytes = 2;
    private const double SecondsPerMonth = 30 * 24 * 60 * 60;
    private const double HoursPerMonth = 730;

    // The least that Flex Consumption bills an instance for being at work.
    private const double SecondsPerExecution = 1;

    // Three lists of what was begun with people, the list of cycles, and of a published one its row and what it owes.
    private const double OperationsPerIdleSweep = 6;
    private const double SweepsPerMonth = SecondsPerMonth / 30;

    // What the infrastructure makes with a private network: ends of blobs and tables of the data, blobs of the host, vault, scheduler; a zone of names for each kind.
    private const int PrivateEnds = 5;
    private const int PrivateZones = 4;

    // Four control queues and one of work items, each asked once a second while nothing comes.
    private const int PolledQueues = 5;

    public const string Head =
        "| units | orchestrations | activities | actions | executions | GB-s | table operations | files | mails | functions, $ | tables, $ | files, $ | scheduler, $ | mails, $ | together, $ |\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|";

    /// <summary>One cycle, all in one month, on demand, on top of an idle month.</summary>
    public string Cycle(CycleCounts counts, int units)
    {
        var growth = (double)units / counts.Units;
        var executions = (counts.Activities + counts.Turns + counts.Requests) * growth;

        // A listing costs an operation for each thousand entities.
        var tables = counts.Operations.Sum(pair => pair.Value.Count * growth * (pair.Key.Grows ? Math.Max(1, Math.Ceiling(pair.Value.Entities / (double)pair.Value.Count * growth / 1_000)) : 1));
        return Row(units, counts.Orchestrations * growth, counts.Activities * growth, counts.Actions * growth, executions, tables, counts.Files * growth, counts.Mails * growth, executions + SweepsPerMonth);
    }

    /// <summary>A month in which nothing happens but the sweeper, with one published cycle: the same for any number of units.</summary>
    public string Idle(int units) => Row(units, 0, 0, 0, SweepsPerMonth, SweepsPerMonth * OperationsPerIdleSweep, 0, 0, SweepsPerMonth);

    /// <summary>What is paid by the month for being there, on request.</summary>
    public IEnumerable<string> Fixed()
    {
        var ready = 2 * MemoryGigabytes * SecondsPerMonth;
        var operations = PolledQueues * SecondsPerMonth;
        yield return Line($"an instance always ready for pages and one for orchestrations: {ready:N0} GB-s, {Money(ready * prices["flexReadyGigabyteSecond"])}");
        yield return Line($"a private network: {PrivateEnds} ends, {PrivateZones} zones of names, {Money((PrivateEnds * HoursPerMonth * prices["privateEndpointHour"]) + (PrivateZones * prices["privateZoneMonth"]))}");
        yield return Line($"the scheduler on Dedicated, a capacity unit: {Money(prices["schedulerCapacityUnit"])}");
        yield return Line($"polling with Azure Storage as the backend, an instance that never sleeps: {operations:N0} operations, {Money(operations / 10_000 * prices["queueTenThousandOperations"])}; the scheduler is not polled");
        yield return Line($"a thousand starts, each with a key and a password read: {Money(2_000 / 10_000.0 * prices["vaultTenThousandOperations"])}");
        yield return Line($"10 GB of uploads: {Money(10 * prices["blobGigabyteMonth"])}; 10 GB of logs: {Money(5 * prices["logGigabyte"])}");
    }

    private string Row(int units, double orchestrations, double activities, double actions, double executions, double tables, double files, double mails, double billedExecutions)
    {
        var seconds = executions * SecondsPerExecution * MemoryGigabytes;
        var functions = (Math.Max(0, (billedExecutions * SecondsPerExecution * MemoryGigabytes) - prices.Needed("flexFreeGigabyteSeconds")) * prices["flexGigabyteSecond"])
            + (Math.Max(0, billedExecutions - prices.Needed("flexFreeExecutions")) / 1_000_000 * prices["flexMillionExecutions"]);
        double?[] costs =
        [
            functions,
            tables / 10_000 * prices["tableTenThousandOperations"],
            files / 10_000 * prices["blobTenThousandWrites"],
            actions == 0 ? 0 : actions * prices["schedulerAction"],
            mails == 0 ? 0 : mails * prices["mail"],
        ];
        var together = costs.Sum(cost => cost ?? 0);
        return Line($"| {units:N0} | {orchestrations:N0} | {activities:N0} | {actions:N0} | {executions:N0} | {seconds:N0} | {tables:N0} | {files:N0} | {mails:N0} | {string.Join(" | ", costs.Select(Money))} | {Money(together)}{(costs.Contains(null) ? " +" : "")} |");
    }

    private static string Money(double? dollars) => dollars?.ToString("N2", CultureInfo.InvariantCulture) ?? "open";

    private static string Line(FormattableString text) => FormattableString.Invariant(text);
}
