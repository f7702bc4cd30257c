namespace Program08.Functions.Mailing;

/// <summary>What the mail server, or the folder, answered.</summary>
public abstract record MailDelivery
{
    private MailDelivery()
    {
    }

    /// <summary>Accepted for delivery.</summary>
    public sealed record Accepted : MailDelivery;

    /// <summary>This address is refused for good (SMTP 5xx, or not an address); trying again is of no use.</summary>
    public sealed record Refused(string Reason) : MailDelivery;

    /// <summary>The server can't be reached, or is busy (SMTP 4xx); to be tried again later.</summary>
    public sealed record Unavailable(string Reason) : MailDelivery;
}
