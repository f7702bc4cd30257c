namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where a monitored schedule stood before the current run; all times UTC.</summary>
public class ScheduleStatus
{
    /// <summary>When the previous run was due or made up for; <c>default</c> before the first.</summary>
    public DateTime Last { get; set; }

    /// <summary>The occurrence expected after <see cref="Last"/>: the one being run, or the first of those missed.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this status was written.</summary>
    public DateTime LastUpdated { get; set; }
}
