using Microsoft.Extensions.Configuration;
using Program08.Standalone.Hosting.Discovery;

namespace Program08.Standalone.Hosting.Timers;

/// <summary>Reads the schedules of timer functions, those named as settings included.</summary>
internal static class TimerSchedules
{
    public static IReadOnlyList<TimerSchedule> Resolve(IEnumerable<DiscoveredFunction> functions, IConfiguration configuration, ICollection<string> problems)
    {
        var schedules = new List<TimerSchedule>();
        foreach (var function in functions.Where(f => f.Kind == TriggerKind.Timer))
        {
            if (Resolve(function.TimerTrigger.Schedule, configuration) is not { } text)
            {
                problems.Add($"Function {function.EntryPoint}: its schedule is the setting {function.TimerTrigger.Schedule}, which is not set.");
                continue;
            }

            try
            {
                schedules.Add(new TimerSchedule(function, CronSchedule.Parse(text)));
            }
            catch (FormatException e)
            {
                problems.Add($"Function {function.EntryPoint}: the schedule '{text}' is not accepted, {e.Message}.");
            }
        }

        return schedules;
    }

    private static string? Resolve(string schedule, IConfiguration configuration)
        => schedule is ['%', .. var setting, '%'] ? configuration[setting] : schedule;
}
