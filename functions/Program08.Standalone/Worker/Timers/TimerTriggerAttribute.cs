using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function by the clock, UTC.</summary>
public sealed class TimerTriggerAttribute : TriggerBindingAttribute
{
    /// <param name="schedule">Six fields (second minute hour day month weekday), or <c>%Name%</c> of a setting that holds them.</param>
    public TimerTriggerAttribute(string schedule)
    {
        Schedule = schedule;
        UseMonitor = true;
    }

    public string Schedule { get; }

    /// <summary>Also run once at every start of the host.</summary>
    public bool RunOnStartup { get; set; }

    /// <summary>Keep the last run on disk, so that a run missed over a restart is made up for. Not done for schedules finer than a minute.</summary>
    public bool UseMonitor { get; set; }
}
