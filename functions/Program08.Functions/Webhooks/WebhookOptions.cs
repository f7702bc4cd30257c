namespace Program08.Functions.Webhooks;

/// <summary>Settings of what is sent to addresses of other systems, section <c>Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>Whether addresses of this machine and of private networks may be told, by plain http too. Off, only public ones by https.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>Most time an answer may take; 1 to 60 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
