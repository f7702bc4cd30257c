using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Program08.Functions.Tests.Site;

/// <summary>Keeps what the product logged.</summary>
internal sealed class SiteLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<(int Id, string Line, string RequestId)> lines = new();
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    /// <summary>The lines of one event of the function app.</summary>
    public IReadOnlyList<string> Of(int id) => [.. lines.Where(line => line.Id == id).Select(line => line.Line)];

    /// <summary>The requests in which an event was logged; empty where it was outside of any.</summary>
    public IReadOnlyList<string> RequestsOf(int id) => [.. lines.Where(line => line.Id == id).Select(line => line.RequestId)];

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName.StartsWith("Program08.Functions", StringComparison.Ordinal));

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }

    private string RequestId()
    {
        var found = new List<string>();
        scopes.ForEachScope(
            static (scope, found) =>
            {
                if (scope is IEnumerable<KeyValuePair<string, object?>> pairs && pairs.FirstOrDefault(pair => pair.Key == "RequestId").Value is string id)
                {
                    found.Add(id);
                }
            },
            found);
        return found.LastOrDefault() ?? "";
    }

    private sealed class Writer(SiteLog log, bool isOurs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => log.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => isOurs;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (isOurs)
            {
                log.lines.Enqueue((eventId.Id, formatter(state, exception), log.RequestId()));
            }
        }
    }
}
