using Microsoft.Extensions.Options;

namespace Program08.Functions.Webhooks;

/// <summary>Names a wrong setting with what was found and what is accepted.</summary>
public sealed class WebhookOptionsCheck : IValidateOptions<WebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Timeout >= TimeSpan.FromSeconds(1) && options.Timeout <= TimeSpan.FromMinutes(1)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{WebhookOptions.Section}:{nameof(WebhookOptions.Timeout)} is {options.Timeout}; accepted: 00:00:01 to 00:01:00.");
    }
}
