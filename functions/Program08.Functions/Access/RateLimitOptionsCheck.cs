using Microsoft.Extensions.Options;

namespace Program08.Functions.Access;

/// <summary>Names every wrong limit with what was found and what is accepted.</summary>
public sealed class RateLimitOptionsCheck : IValidateOptions<RateLimitOptions>
{
    private const int Most = 100_000;

    public ValidateOptionsResult Validate(string? name, RateLimitOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var wrong = new[] { (nameof(options.SignIns), options.SignIns), (nameof(options.Uploads), options.Uploads), (nameof(options.Posts), options.Posts), (nameof(options.Programs), options.Programs) }
            .Where(limit => limit.Item2 is < 0 or > Most)
            .Select(limit => $"{RateLimitOptions.Section}:{limit.Item1} is {limit.Item2}; accepted: 0 (no limit) to {Most} a minute.")
            .ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
