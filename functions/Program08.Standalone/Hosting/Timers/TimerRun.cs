namespace Program08.Standalone.Hosting.Timers;

/// <summary>What is kept of a timer function's runs.</summary>
/// <param name="Last">When the last run was due or made up for; null before the first.</param>
/// <param name="Next">The occurrence expected after that.</param>
/// <param name="Updated">When this was written.</param>
internal sealed record TimerRun(DateTimeOffset? Last, DateTimeOffset Next, DateTimeOffset Updated);
