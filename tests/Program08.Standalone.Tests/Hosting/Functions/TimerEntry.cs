using Microsoft.Azure.Functions.Worker;

namespace Program08.Standalone.Tests.Hosting.Functions;

public sealed record TimerEntry(string Function, DateTimeOffset At, TimerInfo Info);
