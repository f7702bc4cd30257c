namespace Program08.Storage.Records;

public enum MailState
{
    Pending,
    Sent,

    /// <summary>Refused for good.</summary>
    Refused,
}
