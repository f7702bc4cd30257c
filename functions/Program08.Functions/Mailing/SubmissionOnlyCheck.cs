using Microsoft.Extensions.Options;

namespace Program08.Functions.Mailing;

/// <summary>
/// Where the network lets no server-to-server mail out, as on Azure: mails leave by authenticated, encrypted submission or not at all. Said at start, instead of
/// every mail waiting for a connection that never comes.
/// </summary>
public sealed class SubmissionOnlyCheck : IValidateOptions<MailOptions>
{
    private const int ServerToServer = 25;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options switch
        {
            { Mode: not MailOptions.SmtpMode } => ValidateOptionsResult.Success,
            { Port: ServerToServer } => ValidateOptionsResult.Fail("Mail:Port is 25, which Azure blocks; accepted: the port for submission, 587, with STARTTLS and an account."),
            { StartTls: false } => ValidateOptionsResult.Fail("Mail:StartTls is false; accepted: true, since mails cross the internet from here."),
            { UserName: "" } => ValidateOptionsResult.Fail("Mail:UserName is ''; accepted: the account for submission at the mail server, since no server takes mail from Azure's addresses without one."),
            _ => ValidateOptionsResult.Success,
        };
    }
}
