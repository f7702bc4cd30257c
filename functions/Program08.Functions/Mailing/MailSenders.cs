namespace Program08.Functions.Mailing;

/// <summary>The sender that the options ask for.</summary>
public static class MailSenders
{
    /// <param name="options">Any options; checked here.</param>
    /// <param name="time">The clock that mails written as files are dated by.</param>
    /// <exception cref="ArgumentException">A wrong setting, named in one line; see <see cref="MailOptionsValidation"/>.</exception>
    public static IMailSender For(MailOptions options, TimeProvider time)
    {
        if (MailOptionsValidation.Problem(options) is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        return options.Mode == MailOptions.SmtpMode ? new SmtpMailSender(options) : new PickupMailSender(options, time);
    }
}
