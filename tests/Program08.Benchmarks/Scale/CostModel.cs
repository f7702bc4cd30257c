using System.Globalization;

namespace Program08.Benchmarks.Scale;

/// <summary>What a cycle and an idle month come to at a number of units, by counts of one cycle and named prices.</summary>
internal static class CostModel
{
    private const double MemoryGigabytes = 2;

    // The least that Flex Consumption bills an instance for being at work; an input to be checked against the price list.
    private const double SecondsPerExecution = 1;

    // Three lists of what was begun with people, the list of cycles, and of a published one its row and what it owes.
    private const double OperationsPerIdleSweep = 6;
    private const double SweepsPerMonth = 30 * 24 * 60 * 2;

    public static readonly string Head =
        "| units | orchestrations | activities | actions | executions | GB-s | table operations | files | mails | functions, $ | tables, $ | scheduler, $ |\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|";

    /// <summary>One cycle, all in one month, on demand, on top of an idle month.</summary>
    public static string Cycle(CycleCounts counts, int units)
    {
        var growth = (double)units / counts.Units;
        var executions = (counts.Activities + counts.Turns + counts.Requests) * growth;

        // A listing costs an operation for each thousand entities.
        var tables = counts.Operations.Sum(pair => pair.Value.Count * growth * (pair.Key.Grows ? Math.Max(1, Math.Ceiling(pair.Value.Entities / (double)pair.Value.Count * growth / 1_000)) : 1));
        return Row(units, counts.Orchestrations * growth, counts.Activities * growth, counts.Actions * growth, executions, tables, counts.Files * growth, counts.Mails * growth, executions + SweepsPerMonth);
    }

    /// <summary>A month in which nothing happens but the sweeper, with one published cycle: the same for any number of units.</summary>
    public static string Idle(int units) => Row(units, 0, 0, 0, SweepsPerMonth, SweepsPerMonth * OperationsPerIdleSweep, 0, 0, SweepsPerMonth);

    private static string Row(int units, double orchestrations, double activities, double actions, double executions, double tables, double files, double mails, double billedExecutions)
    {
        var seconds = executions * SecondsPerExecution * MemoryGigabytes;
        var functions = (Math.Max(0, (billedExecutions * SecondsPerExecution * MemoryGigabytes) - Prices.FlexFreeGigabyteSeconds) * Prices.FlexGigabyteSecond)
            + (Math.Max(0, billedExecutions - Prices.FlexFreeExecutions) / 1_000_000 * Prices.FlexMillionExecutions);
        var scheduler = Prices.SchedulerMillionActions is { } price ? Money(actions / 1_000_000 * price) : "to be filled in";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {units:N0} | {orchestrations:N0} | {activities:N0} | {actions:N0} | {executions:N0} | {seconds:N0} | {tables:N0} | {files:N0} | {mails:N0} | {Money(functions)} | {Money(tables / 10_000 * Prices.TableTenThousandOperations)} | {scheduler} |");
    }

    private static string Money(double dollars) => dollars.ToString("N2", CultureInfo.InvariantCulture);
}
