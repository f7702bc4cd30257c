using Microsoft.Extensions.Logging;

namespace Program08.Standalone.Hosting;

/// <summary>Every message of the host with its event id: 200 host, 210 HTTP, 220 certificate, 230 timers. An id keeps its meaning for ever.</summary>
internal static partial class HostLog
{
    public const string HostCategory = "Program08.Standalone.Host";
    public const string HttpCategory = "Program08.Standalone.Http";
    public const string TimerCategory = "Program08.Standalone.Timers";

    [LoggerMessage(200, LogLevel.Information, "Found {Http} HTTP, {Timers} timer, {Orchestrators} orchestrator and {Activities} activity functions; hub {Hub}, data in {Database}.")]
    public static partial void FunctionsFound(ILogger logger, int http, int timers, int orchestrators, int activities, string hub, string database);

    [LoggerMessage(210, LogLevel.Error, "Function {Function} failed on request {RequestId}.")]
    public static partial void RequestFailed(ILogger logger, Exception exception, string function, string requestId);

    [LoggerMessage(211, LogLevel.Information, "Function {Function} answered request {RequestId} with {Status}: {Reason}")]
    public static partial void RequestRefused(ILogger logger, string function, string requestId, int status, string reason);

    [LoggerMessage(212, LogLevel.Debug, "The caller of function {Function} went away during request {RequestId}.")]
    public static partial void RequestAbandoned(ILogger logger, string function, string requestId);

    [LoggerMessage(220, LogLevel.Information, "The certificate was renewed; the new one ends {ExpiresAt:u}.")]
    public static partial void CertificateRenewed(ILogger logger, DateTime expiresAt);

    [LoggerMessage(221, LogLevel.Error, "The certificate has changed and can't be used; the one that ends {ExpiresAt:u} is served on. {Reason}")]
    public static partial void CertificateKept(ILogger logger, DateTime expiresAt, string reason);

    [LoggerMessage(230, LogLevel.Error, "Timer function {Function} failed; it runs again at {Next:u}.")]
    public static partial void TimerFailed(ILogger logger, Exception exception, string function, DateTimeOffset? next);

    [LoggerMessage(231, LogLevel.Information, "Timer function {Function} makes up for runs missed since {Due:u}.")]
    public static partial void TimerPastDue(ILogger logger, string function, DateTimeOffset due);

    [LoggerMessage(232, LogLevel.Error, "The last run of timer function {Function} could not be stored; after a restart it may run once more.")]
    public static partial void TimerStateLost(ILogger logger, Exception exception, string function);
}
