using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Program08.Standalone.Hosting.Invocation;

namespace Program08.Standalone.Hosting.Timers;

/// <summary>What every timer function needs of its host.</summary>
internal sealed record TimerHost(
    TimeProvider Time, TimerStore Store, FunctionPipeline Pipeline, IServiceScopeFactory Scopes, InFlightWork InFlight, ILogger Logger)
{
    /// <summary>No alarms: runs start only when asked for, which a clock moved in jumps needs to have one run for each jump.</summary>
    public bool ByHand { get; set; }
}
