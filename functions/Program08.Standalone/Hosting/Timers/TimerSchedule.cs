using Program08.Standalone.Hosting.Discovery;

namespace Program08.Standalone.Hosting.Timers;

/// <summary>A timer function with its schedule read.</summary>
internal sealed record TimerSchedule(DiscoveredFunction Function, CronSchedule Cron)
{
    /// <summary>Whether runs are kept on disk, to be made up for when missed.</summary>
    public bool IsMonitored => Function.TimerTrigger.UseMonitor && Cron.IsMinuteOrCoarser;
}
