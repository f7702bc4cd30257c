using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Program08.Standalone.Tests.Hosting.Functions;

public sealed class LooseInputFunctions
{
    [Function("Loose")]
    public static string Loose([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var values = context.GetInput<IReadOnlyDictionary<string, object>>()!;
        return $"{values["Name"]} {values["Times"]}";
    }
}
