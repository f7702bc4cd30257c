using Program08.Reporting.Cycles;

namespace Program08.Benchmarks.Scale;

/// <summary>A moment at which the orchestrations of all units act at once, as it was counted.</summary>
/// <param name="Units">How many acted.</param>
/// <param name="Actions">Of the scheduler, by these orchestrations.</param>
/// <param name="Entities">Read and written by their activities, by partition.</param>
internal sealed record Burst(string Name, int Units, int Actions, IReadOnlyDictionary<string, long> Entities)
{
    /// <summary>
    /// Actions that Durable Task Scheduler dispatches in a second: with the Consumption SKU, which infra/azure asks for, and for a capacity unit of the
    /// Dedicated SKU ("Durable Task Scheduler billing", learn.microsoft.com).
    /// </summary>
    public static readonly IReadOnlyList<(string Sku, double ActionsPerSecond)> Schedulers = [("Consumption", 500), ("Dedicated", 2_000)];

    /// <summary>How many of so many units act in one second at the scheduler's pace, and at the product's own where it has one for so many.</summary>
    public double UnitsPerSecond(int units, double actionsPerSecond, bool isPaced = true) =>
        Math.Min(isPaced && units > UnitPace.UnpacedUnits ? UnitPace.UnitsPerSecond : units, actionsPerSecond * Units / Actions);

    public double EntitiesPerSecond(string partition, int units, double actionsPerSecond, bool isPaced = true) =>
        UnitsPerSecond(units, actionsPerSecond, isPaced) * Entities.GetValueOrDefault(partition) / Units;
}
