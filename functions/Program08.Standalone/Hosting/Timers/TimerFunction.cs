using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Program08.Standalone.Hosting.Invocation;

namespace Program08.Standalone.Hosting.Timers;

/// <summary>
/// Runs one timer function, never twice at a time. Ticks missed meanwhile, or while the clock jumped or the host was down, make one run together.
/// </summary>
internal sealed class TimerFunction : IAsyncDisposable
{
    // A clock that is set while we wait is noticed at the next of these.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly TimerSchedule _schedule;
    private readonly TimerHost _host;
    private readonly ITimer _alarm;
    private readonly CancellationTokenSource _stopping = new();
    private TimerRun? _state;
    private DateTimeOffset? _next;
    private Task _running = Task.CompletedTask;
    private bool _pastDueAtStart;
    private bool _busy = true;

    public TimerFunction(TimerSchedule schedule, TimerHost host)
    {
        _schedule = schedule;
        _host = host;
        _alarm = host.Time.CreateTimer(_ => OnAlarm(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private string Name => _schedule.Function.Name;

    /// <summary>Takes up where the last run left off: what fell due since then is made up for at once.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        var now = _host.Time.GetUtcNow();
        _state = _schedule.IsMonitored ? await _host.Store.ReadAsync(Name, cancellation) : null;
        _next = _schedule.Cron.Next(_state is null ? now : _state.Last ?? _state.Updated);
        _pastDueAtStart = _next <= now;
        if (_state is null && _schedule.IsMonitored && _next is { } first)
        {
            _state = new TimerRun(Last: null, first, now);
            await _host.Store.WriteAsync(Name, _state, cancellation);
        }

        var onStart = _schedule.Function.TimerTrigger.RunOnStartup && !_pastDueAtStart;
        lock (_gate)
        {
            _busy = false;
            _next = onStart ? now : _next;
        }

        RunIfDue();
    }

    /// <summary>Starts the function when its time has come and it is not running; otherwise sets the alarm.</summary>
    public void RunIfDue()
    {
        lock (_gate)
        {
            if (_busy || _stopping.IsCancellationRequested || _next is not { } due)
            {
                return;
            }

            var now = _host.Time.GetUtcNow();
            if (now < due)
            {
                var wait = due - now;
                _alarm.Change(wait < LongestWait ? wait : LongestWait, Timeout.InfiniteTimeSpan);
                return;
            }

            // A tick whose successor is due as well was missed.
            var isPastDue = _pastDueAtStart || _schedule.Cron.Next(due) <= now;
            _pastDueAtStart = false;
            _busy = true;
            var work = _host.InFlight.Begin();
            _running = Task.Run(() => RunAsync(due, now, isPastDue, work), CancellationToken.None);
        }
    }

    /// <summary>Starts no run any more and waits for the one under way, which learns of it by its token.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        await _stopping.CancelAsync();
        Task running;
        lock (_gate)
        {
            running = _running;
        }

        await running.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await _alarm.DisposeAsync();
        _stopping.Dispose();
    }

    private void OnAlarm()
    {
        if (!_host.ByHand)
        {
            RunIfDue();
        }
    }

    private async Task RunAsync(DateTimeOffset due, DateTimeOffset now, bool isPastDue, IDisposable work)
    {
        using var counted = work;
        var next = _schedule.Cron.Next(now);
        if (isPastDue)
        {
            HostLog.TimerPastDue(_host.Logger, Name, due);
        }

        try
        {
            await using var scope = _host.Scopes.CreateAsyncScope();
            var info = new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = StatusOf(_state) };
            await _host.Pipeline.RunAsync(new InvocationContext(_schedule.Function, scope.ServiceProvider, info, _stopping.Token));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Not counted as a run: it is made up for after the restart.
            return;
        }
        catch (Exception e)
        {
            HostLog.TimerFailed(_host.Logger, e, Name, next);
        }

        await StoreAsync(isPastDue ? now : due, next);
        lock (_gate)
        {
            _next = next;
            _busy = false;
        }

        RunIfDue();
    }

    private async Task StoreAsync(DateTimeOffset last, DateTimeOffset? next)
    {
        if (!_schedule.IsMonitored || next is not { } expected)
        {
            return;
        }

        _state = new TimerRun(last, expected, _host.Time.GetUtcNow());
        try
        {
            await _host.Store.WriteAsync(Name, _state, CancellationToken.None);
        }
        catch (Exception e)
        {
            HostLog.TimerStateLost(_host.Logger, e, Name);
        }
    }

    private static ScheduleStatus? StatusOf(TimerRun? run) => run is null
        ? null
        : new ScheduleStatus { Last = run.Last?.UtcDateTime ?? default, Next = run.Next.UtcDateTime, LastUpdated = run.Updated.UtcDateTime };
}
