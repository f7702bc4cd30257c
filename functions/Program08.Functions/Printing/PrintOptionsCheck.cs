using Microsoft.Extensions.Options;

namespace Program08.Functions.Printing;

/// <summary>Checks <see cref="PrintOptions"/>: which setting is wrong, what was found, what is accepted.</summary>
public sealed class PrintOptionsCheck : IValidateOptions<PrintOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PrintOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> wrong = [];
        if (options.Timeout < Shortest || options.Timeout > Longest)
        {
            wrong.Add($"{PrintOptions.Section}:{nameof(options.Timeout)} is '{options.Timeout}'; accepted: {Shortest} to {Longest}.");
        }

        if (options.Browser is not ("" or PrintOptions.NoBrowser) && !File.Exists(options.Browser))
        {
            wrong.Add($"{PrintOptions.Section}:{nameof(options.Browser)} is '{options.Browser.ReplaceLineEndings(" ")}'; accepted: the program file of a Chromium browser, {PrintOptions.NoBrowser}, or nothing for the first found.");
        }

        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
