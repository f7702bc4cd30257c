using Program08.Reporting.Words;

namespace Program08.Functions.Webhooks;

/// <param name="Problem">In a few words, for the log and the page.</param>
/// <param name="IsForGood">Whether the receiver wants nothing any more (410).</param>
public sealed record WebhookRefusal(LocalText Problem, bool IsForGood);
