using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Program08.Functions.Approvals;
using Program08.Functions.Cycles;
using Program08.Functions.Units;
using Program08.Reporting.Cycles;
using Program08.Standalone.Engine;

namespace Program08.Functions.Tests.Cycles;

/// <summary>The history of a cycle's orchestration never starts anew, so what it grows by is counted: some steps, and for each unit one beginning, one word to end, one end.</summary>
public sealed class GrowingHistoryTests
{
    private const string Cycle = "cycle:ct08:2023";

    [Theory]
    [InlineData(1_000)]
    [InlineData(10_000)]
    public async Task Cycle_OfManyUnits_GrowsByThreeEventsAUnit(int units)
    {
        var history = await RunAsync(units);

        var pauses = (int)Math.Ceiling(units / (double)UnitPace.UnitsPerSecond) - 1;
        Assert.Equal(units + 1, Count(history, HistoryEventKind.SubOrchestrationInstanceCreated));
        Assert.Equal(units + 1, Count(history, HistoryEventKind.SubOrchestrationInstanceCompleted));
        Assert.Equal(units, Count(history, HistoryEventKind.EventSent));
        Assert.Equal(2 * pauses, Count(history, HistoryEventKind.TimerCreated));
        Assert.Equal(ManyUnits.Activities, Count(history, HistoryEventKind.TaskScheduled));
        Assert.Equal(1, Count(history, HistoryEventKind.EventRaised));

        // Only the step that names all units grows with them.
        Assert.Equal(1, history.Count(known => known.Data?.Length > 200));
        Assert.InRange(history.Max(known => known.Data?.Length ?? 0), 8 * units, (8 * units) + 200);
    }

    private static int Count(IReadOnlyList<HistoryEvent> history, HistoryEventKind kind) => history.Count(known => known.Kind == kind);

    private static async Task<IReadOnlyList<HistoryEvent>> RunAsync(int units)
    {
        var folder = Directory.CreateTempSubdirectory("p08-growing-");
        try
        {
            var time = new SimulatedTime(new DateTimeOffset(2024, 1, 2, 1, 0, 0, TimeSpan.Zero));
            await using var engine = new DurableEngine(
                new DurableEngineOptions { DatabasePath = Path.Combine(folder.FullName, "engine.db") }, new ManyUnits(units), time, NullLoggerFactory.Instance);
            await engine.StartAsync();
            await engine.Client.ScheduleNewOrchestrationInstanceAsync(ReportingCycle.Name, Cycle, new StartOrchestrationOptions(Cycle));
            await RunOutAsync(engine, time);
            await engine.Client.RaiseEventAsync(Cycle, Wakes.Changed, "close");
            await RunOutAsync(engine, time);
            Assert.Equal(OrchestrationRuntimeStatus.Completed, (await engine.Client.GetInstanceAsync(Cycle))!.RuntimeStatus);
            return await engine.ReadHistoryAsync(Cycle);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunOutAsync(DurableEngine engine, SimulatedTime time)
    {
        await engine.WhenIdleAsync();
        while (engine.NextDue is { } due)
        {
            time.SetUtcNow(due);
            await engine.WhenIdleAsync();
        }
    }

    /// <summary>The cycle's own orchestrator over units that do nothing but wait for the close, and steps in the order of an undisturbed cycle.</summary>
    private sealed class ManyUnits(int units) : ITaskCatalog
    {
        private readonly Queue<CycleStep> steps = new(
        [
            new(CycleStepKind.Open),
            new(CycleStepKind.Collect, [.. Enumerable.Range(1, units).Select(unit => unit.ToString("D5", CultureInfo.InvariantCulture))], Round: 1, AtOnce: UnitPace.UnitsPerSecond),
            new(CycleStepKind.Wait),
            new(CycleStepKind.Close, Round: 1, AtOnce: UnitPace.UnitsPerSecond),
            new(CycleStepKind.Consolidate, Round: 1),
            new(CycleStepKind.Approve, Round: 1, Level: 1),
            new(CycleStepKind.Publish),
            new(CycleStepKind.End),
        ]);

        /// <summary>A decision for each step; and opening, closing, consolidating and publishing.</summary>
        public const int Activities = 8 + 4;

        public bool TryGetOrchestrator(string name, [NotNullWhen(true)] out OrchestratorInvoker? orchestrator)
        {
            orchestrator = name switch
            {
                ReportingCycle.Name => CycleAsync,
                UnitReporting.Name => UnitAsync,
                Approval.Name => _ => Task.FromResult<object?>(null),
                _ => null,
            };
            return orchestrator is not null;
        }

        public bool TryGetActivity(string name, [NotNullWhen(true)] out ActivityInvoker? activity)
        {
            activity = (_, _) => Task.FromResult<object?>(name == DecideCycle.Name ? steps.Dequeue() : null);
            return true;
        }

        private static async Task<object?> CycleAsync(TaskOrchestrationContext context)
        {
            await ReportingCycle.Run(context, context.GetInput<string>()!);
            return null;
        }

        private static async Task<object?> UnitAsync(TaskOrchestrationContext context) => await context.WaitForExternalEvent<string>(Wakes.Changed);
    }
}
