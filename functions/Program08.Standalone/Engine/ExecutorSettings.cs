using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Program08.Standalone.Engine;

/// <summary>What every executor shares; a replay of a saved history is not measured.</summary>
internal sealed record ExecutorSettings(
    DataConverter Payloads, ILoggerFactory Loggers, ILogger Logger, bool Strict, TimeSpan MaximumTimerInterval, string DefaultVersion, EngineMetrics? Metrics = null);
