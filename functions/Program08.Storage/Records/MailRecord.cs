namespace Program08.Storage.Records;

/// <summary>A mail in the ledger: prepared together with the step that causes it, sent afterwards, once.</summary>
/// <param name="Key">Row key, <c>mail:subject:step:person</c>.</param>
/// <param name="Step">Which step of the ladder or of the cycle.</param>
/// <param name="Person">Person id.</param>
/// <param name="MessageId">The same at every try.</param>
/// <param name="PreparedAt">UTC.</param>
/// <param name="SentAt">UTC; null while it is not accepted.</param>
/// <param name="Attempts">Tries begun. More than one with a sent mail means: the receiving side may have seen the same Message-ID twice.</param>
/// <param name="NextAttemptAt">UTC; null when it is done with.</param>
/// <param name="Problem">What the mail server said last; null when nothing.</param>
/// <param name="Units">Codes of the units it speaks of when it speaks of several; null otherwise.</param>
/// <param name="OwedAt">When the sweep looks at it next, UTC, should nobody else send it; null for as soon as it is prepared.</param>
public sealed record MailRecord(
    string Key,
    string Step,
    string Person,
    string ToAddress,
    string ToName,
    string MessageId,
    string Subject,
    string Html,
    string Text,
    IReadOnlyList<MailRecordAttachment> Attachments,
    DateTimeOffset PreparedAt,
    DateTimeOffset? SentAt,
    MailState State,
    int Attempts,
    DateTimeOffset? NextAttemptAt,
    string? Problem,
    IReadOnlyList<string>? Units = null,
    DateTimeOffset? OwedAt = null)
{
    /// <summary>Refused for good, or failing again and again.</summary>
    public bool IsStuck => State == MailState.Refused || (State == MailState.Pending && Problem is not null);
}
