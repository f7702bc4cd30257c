namespace Program08.Storage.Records;

/// <summary>That a person is to be invited by mail. The link is made when the mail goes, so that none lies in the store. Gone when the mail was taken.</summary>
/// <param name="NextAttemptAt">UTC; null when the mail was refused for good.</param>
/// <param name="Problem">What the mail server said last; null when nothing.</param>
public sealed record InvitationOrder(string Person, DateTimeOffset At, int Attempts, DateTimeOffset? NextAttemptAt, string? Problem);
