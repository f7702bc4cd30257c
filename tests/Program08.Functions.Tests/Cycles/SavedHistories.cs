using Microsoft.DurableTask;
using Program08.Functions.Approvals;
using Program08.Functions.Cycles;
using Program08.Functions.Tests.Site;
using Program08.Functions.Tests.Sources;
using Program08.Functions.Units;
using Program08.Standalone.Engine;

namespace Program08.Functions.Tests.Cycles;

/// <summary>One saved history of each orchestrator, kept with the tests. To save them anew after a wanted change: P08_SAVE_HISTORIES=1.</summary>
internal static class SavedHistories
{
    public static readonly IReadOnlyDictionary<string, string> Instances = new Dictionary<string, string>
    {
        [ReportingCycle.Name] = "cycle:ct08:2023",
        [UnitReporting.Name] = "cycle:ct08:2023:unit:008:r1",
        [Approval.Name] = "cycle:ct08:2023:approval:l1:r1",
    };

    public static string PathOf(string orchestrator) => Path.Combine(Repository.Root, "tests", "Program08.Functions.Tests", "Histories", $"{orchestrator}.json");

    public static SavedHistory Read(string orchestrator) => SavedHistory.FromJson(File.ReadAllText(PathOf(orchestrator)));

    /// <summary>Checks that the histories of a run are of the same steps as the saved ones; or saves them.</summary>
    public static async Task CompareOrSaveAsync(SimulatedSite site)
    {
        foreach (var (orchestrator, instance) in Instances)
        {
            var run = new SavedHistory(instance, await site.Engine.ReadHistoryAsync(instance));
            if (Environment.GetEnvironmentVariable("P08_SAVE_HISTORIES") == "1")
            {
                await File.WriteAllTextAsync(PathOf(orchestrator), run.ToJson());
            }

            Assert.Equal(Acts(Read(orchestrator)), Acts(run));
        }
    }

    /// <summary>The orchestrators as the product has them.</summary>
    public static OrchestratorInvoker Code(string orchestrator) => orchestrator switch
    {
        ReportingCycle.Name => Invoke<string>(ReportingCycle.Run),
        UnitReporting.Name => Invoke<UnitRun>(UnitReporting.Run),
        Approval.Name => Invoke<ApprovalRun>(Approval.Run),
        _ => throw new ArgumentOutOfRangeException(nameof(orchestrator)),
    };

    private static OrchestratorInvoker Invoke<TInput>(Func<TaskOrchestrationContext, TInput, Task> run) =>
        async context =>
        {
            await run(context, context.GetInput<TInput>() ?? throw new InvalidOperationException("A saved history has an input."));
            return null;
        };

    // What it did, in order. How often it looked and waited in between depends on which of two wakes came first.
    private static IEnumerable<string> Acts(SavedHistory history) => history.Events
        .Where(step => step.Kind is HistoryEventKind.TaskScheduled or HistoryEventKind.SubOrchestrationInstanceCreated or HistoryEventKind.EventSent or HistoryEventKind.ExecutionCompleted)
        .Where(step => step.Name?.StartsWith("Decide", StringComparison.Ordinal) != true)
        .Select(step => $"{step.Kind} {step.Name}");
}
