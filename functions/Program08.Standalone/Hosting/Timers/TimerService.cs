using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting.Invocation;

namespace Program08.Standalone.Hosting.Timers;

/// <summary>Keeps the timer functions running between start and stop of the host.</summary>
internal sealed class TimerService : IHostedService, IAsyncDisposable
{
    private readonly TimerStore _store;
    private readonly TimerHost _host;
    private readonly TimerFunction[] _functions;

    public TimerService(
        IReadOnlyList<TimerSchedule> schedules,
        DurableEngine engine,
        TimeProvider time,
        FunctionPipeline pipeline,
        IServiceScopeFactory scopes,
        InFlightWork inFlight,
        ILoggerFactory loggers)
    {
        _store = new TimerStore(engine.Writer);
        _host = new TimerHost(time, _store, pipeline, scopes, inFlight, loggers.CreateLogger(HostLog.TimerCategory));
        _functions = [.. schedules.Select(schedule => new TimerFunction(schedule, _host))];
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_functions.Length == 0)
        {
            return;
        }

        await _store.OpenAsync(cancellationToken);
        foreach (var function in _functions)
        {
            await function.StartAsync(cancellationToken);
        }
    }

    /// <summary>From here on only <see cref="RunDue"/> starts functions.</summary>
    public void RunByHand() => _host.ByHand = true;

    /// <summary>Starts what is due by the clock now.</summary>
    public void RunDue()
    {
        foreach (var function in _functions)
        {
            function.RunIfDue();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_functions.Select(f => f.StopAsync(cancellationToken)));

    public async ValueTask DisposeAsync()
    {
        foreach (var function in _functions)
        {
            await function.DisposeAsync();
        }
    }
}
