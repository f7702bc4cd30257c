using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Program08.Standalone.Engine;

/// <summary>What every executor shares.</summary>
internal sealed record ExecutorSettings(DataConverter Payloads, ILoggerFactory Loggers, ILogger Logger, bool Strict, TimeSpan MaximumTimerInterval, string DefaultVersion);
