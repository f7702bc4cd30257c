namespace Program08.Functions;

/// <summary>Every log line of the function app, with its event id. No names, addresses or figures in any of them, nor the path of a request that anybody may send: it can hold a one-time link.</summary>
internal static partial class FunctionsLog
{
    [LoggerMessage(1001, LogLevel.Warning, "Waking {InstanceId} ({Why}) failed; the sweeper will do it.")]
    public static partial void WakeFailed(ILogger logger, string instanceId, string why, Exception problem);

    [LoggerMessage(1002, LogLevel.Information, "Started orchestration {InstanceId}.")]
    public static partial void OrchestrationStarted(ILogger logger, string instanceId);

    [LoggerMessage(1003, LogLevel.Information, "The sweeper woke {InstanceId}: its rows had moved on.")]
    public static partial void OrchestrationWoken(ILogger logger, string instanceId);

    [LoggerMessage(1004, LogLevel.Warning, "Orchestration {InstanceId} has status {Status} while its cycle is still going on.")]
    public static partial void OrchestrationStuck(ILogger logger, string instanceId, string status);

    [LoggerMessage(1005, LogLevel.Error, "Sweeping {What} failed; the rest goes on.")]
    public static partial void SweepFailed(ILogger logger, string what, Exception problem);

    [LoggerMessage(1101, LogLevel.Information, "Mail {Key} was accepted at try {Attempt}.")]
    public static partial void MailAccepted(ILogger logger, string key, int attempt);

    [LoggerMessage(1102, LogLevel.Warning, "Mail {Key} was refused for good: {Reason}")]
    public static partial void MailRefused(ILogger logger, string key, string reason);

    [LoggerMessage(1103, LogLevel.Warning, "Mail {Key} could not be handed over at try {Attempt}, next at {Next}: {Reason}")]
    public static partial void MailPostponed(ILogger logger, string key, int attempt, DateTimeOffset next, string reason);

    [LoggerMessage(1104, LogLevel.Warning, "The invitation of {Person} could not be handed over at try {Attempt}: {Reason}")]
    public static partial void InvitationFailed(ILogger logger, string person, int attempt, string reason);

    [LoggerMessage(1201, LogLevel.Warning, "Refused {Method} {Path} to a person without the role.")]
    public static partial void Forbidden(ILogger logger, string method, string path);

    [LoggerMessage(1202, LogLevel.Warning, "Refused a request to {Function}: no valid form token.")]
    public static partial void BadToken(ILogger logger, string function);

    [LoggerMessage(1203, LogLevel.Error, "Request {RequestId} failed.")]
    public static partial void RequestFailed(ILogger logger, string requestId, Exception problem);

    [LoggerMessage(1204, LogLevel.Warning, "Orchestration {InstanceId} was terminated by {Person}.")]
    public static partial void InstanceTerminated(ILogger logger, string instanceId, string person);

    [LoggerMessage(1205, LogLevel.Warning, "Orchestration {InstanceId} was purged by {Person}.")]
    public static partial void InstancePurged(ILogger logger, string instanceId, string person);

    [LoggerMessage(1206, LogLevel.Error, "The health probe {Probe} failed.")]
    public static partial void ProbeFailed(ILogger logger, string probe, Exception problem);

    [LoggerMessage(1207, LogLevel.Warning, "Refused a request to {Function}: too many from one caller.")]
    public static partial void TooOften(ILogger logger, string function);

    [LoggerMessage(1208, LogLevel.Warning, "Orchestration {InstanceId} was suspended by {Person}.")]
    public static partial void InstanceSuspended(ILogger logger, string instanceId, string person);

    [LoggerMessage(1209, LogLevel.Warning, "Orchestration {InstanceId} was resumed by {Person}.")]
    public static partial void InstanceResumed(ILogger logger, string instanceId, string person);

    [LoggerMessage(1210, LogLevel.Warning, "Orchestration {InstanceId} and all below it were started anew by {Person}.")]
    public static partial void InstanceRestarted(ILogger logger, string instanceId, string person);

    [LoggerMessage(1211, LogLevel.Information, "Mailed the one-time link for the first administrator to {Address}.")]
    public static partial void FirstAdministratorInvited(ILogger logger, string address);

    [LoggerMessage(1212, LogLevel.Error, "The one-time link for the first administrator could not be mailed to {Address}: {Reason} The next start tries again.")]
    public static partial void FirstAdministratorNotInvited(ILogger logger, string address, string reason);

    [LoggerMessage(1213, LogLevel.Warning, "The folder {Folder} of a printed document could not be removed.")]
    public static partial void PrintFolderKept(ILogger logger, string folder, Exception problem);

    [LoggerMessage(1214, LogLevel.Error, "Printing a document to PDF failed: {Reason}")]
    public static partial void PrintFailed(ILogger logger, string reason);

    [LoggerMessage(1215, LogLevel.Information, "Person {Person} signed in.")]
    public static partial void SignedIn(ILogger logger, string person);

    [LoggerMessage(1216, LogLevel.Warning, "A sign-in was refused: {Why} (person: {Person}).")]
    public static partial void SignInRefused(ILogger logger, string why, string person);

    [LoggerMessage(1217, LogLevel.Information, "Person {Person} signed out.")]
    public static partial void SignedOut(ILogger logger, string person);

    [LoggerMessage(1218, LogLevel.Error, "The authenticator secret of {Person} can't be read with this site's keys; an administrator has to end the second factor, and the person sets it up again.")]
    public static partial void SecondFactorUnreadable(ILogger logger, string person, Exception problem);

    [LoggerMessage(1219, LogLevel.Warning, "That {Person} used a session could not be noted.")]
    public static partial void SessionNotNoted(ILogger logger, string person, Exception problem);

    [LoggerMessage(1220, LogLevel.Information, "Refused {Function} to {Person}, whose role demands a second factor that is not set up.")]
    public static partial void SecondFactorDemanded(ILogger logger, string function, string person);

    [LoggerMessage(1221, LogLevel.Warning, "Webhook {Hook} did not take event {EventId} at try {Attempt}: {Problem}.")]
    public static partial void WebhookRefused(ILogger logger, string hook, string eventId, int attempt, string problem);

    [LoggerMessage(1301, LogLevel.Information, "Seeded {What} {Code} version {Version}.")]
    public static partial void Seeded(ILogger logger, string what, string code, string version);
}
