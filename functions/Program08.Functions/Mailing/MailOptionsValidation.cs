using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace Program08.Functions.Mailing;

/// <summary>Checks <see cref="MailOptions"/> and names the first wrong setting in one line: which, what was found, what is accepted.</summary>
public sealed class MailOptionsValidation : IValidateOptions<MailOptions>
{
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Problem(options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
    }

    /// <summary>The first wrong setting in one line, or null when all are right. The password is never part of it.</summary>
    public static string? Problem(MailOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ProblemOfSender(options) ?? options.Mode switch
        {
            MailOptions.SmtpMode => ProblemOfServer(options),
            MailOptions.PickupMode => options.PickupFolder.Length > 0 ? null : Wrong(nameof(options.PickupFolder), options.PickupFolder, "a folder"),
            var other => Wrong(nameof(options.Mode), other, $"{MailOptions.SmtpMode}, {MailOptions.PickupMode}"),
        };
    }

    private static string? ProblemOfSender(MailOptions options)
    {
        // The second part: "Name <mailbox>" would be read too, and its name silently lost.
        if (!MailAddress.TryCreate(options.FromAddress, out var from) || from.Address != options.FromAddress)
        {
            return Wrong(nameof(options.FromAddress), options.FromAddress, "one mailbox, such as bao-cao@example.gov.vn");
        }

        return options.FromName.Any(char.IsControl) ? Wrong(nameof(options.FromName), options.FromName, "one line of text") : null;
    }

    private static string? ProblemOfServer(MailOptions options)
    {
        if (Uri.CheckHostName(options.Host) == UriHostNameType.Unknown)
        {
            return Wrong(nameof(options.Host), options.Host, "the name or address of a mail server");
        }

        if (options.Port is < 1 or > ushort.MaxValue)
        {
            return Wrong(nameof(options.Port), options.Port, "1 to 65535");
        }

        if (options.Timeout < ShortestTimeout || options.Timeout > LongestTimeout)
        {
            return Wrong(nameof(options.Timeout), options.Timeout, $"{ShortestTimeout} to {LongestTimeout}");
        }

        return ProblemOfSignIn(options);
    }

    private static string? ProblemOfSignIn(MailOptions options)
    {
        if (options.UserName.Length == 0)
        {
            return options.Password.Length == 0 ? null : Wrong(nameof(options.UserName), "", $"a user name, since {MailOptions.Section}:{nameof(options.Password)} is set");
        }

        if (options.Password.Length == 0)
        {
            return Wrong(nameof(options.Password), "", $"a password, since {MailOptions.Section}:{nameof(options.UserName)} is set");
        }

        return options.StartTls
            ? null
            : Wrong(nameof(options.StartTls), options.StartTls, $"true, since {MailOptions.Section}:{nameof(options.UserName)} is set and a password is not sent in clear");
    }

    private static string Wrong(string setting, object found, string accepted) =>
        $"{MailOptions.Section}:{setting} is '{Convert.ToString(found, System.Globalization.CultureInfo.InvariantCulture)}'; accepted: {accepted}.".ReplaceLineEndings(" ");
}
