namespace Program08.Reporting.Cycles;

/// <summary>What planning has to know about a person.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Mail">Null or empty: no mailbox known.</param>
/// <param name="MailBounces">The last mail came back.</param>
public sealed record PersonFact(string Id, string Name, string? Mail, bool MailBounces = false)
{
    public bool CanBeReached => !string.IsNullOrWhiteSpace(Mail) && !MailBounces;
}
