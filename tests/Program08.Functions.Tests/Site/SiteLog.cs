using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Program08.Functions.Tests.Site;

/// <summary>Keeps what the product logged.</summary>
internal sealed class SiteLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(int Id, string Line)> lines = new();

    /// <summary>The lines of one event of the function app.</summary>
    public IReadOnlyList<string> Of(int id) => [.. lines.Where(line => line.Id == id).Select(line => line.Line)];

    public ILogger CreateLogger(string categoryName) => new Writer(lines, categoryName.StartsWith("Program08.Functions", StringComparison.Ordinal));

    public void Dispose()
    {
    }

    private sealed class Writer(ConcurrentQueue<(int Id, string Line)> lines, bool isOurs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => isOurs;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (isOurs)
            {
                lines.Enqueue((eventId.Id, formatter(state, exception)));
            }
        }
    }
}
