using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Program08.Functions.Mailing;

namespace Program08.Functions.Hosts.Checkup;

/// <summary>Speaks to the mail server as far as sign-in, and sends nothing.</summary>
internal static class MailCheck
{
    private const string Subject = "mail";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <param name="trust">Whom to trust beyond the machine's own authorities; null: nobody.</param>
    public static async Task<CheckLine> RunAsync(MailOptions options, RemoteCertificateValidationCallback? trust = null)
    {
        if (MailOptionsValidation.Problem(options) is { } problem)
        {
            return CheckLine.Fail(Subject, problem, "mend the setting");
        }

        return options.Mode == MailOptions.PickupMode
            ? CheckLine.Warn(Subject, $"mails are written as files to {Path.GetFullPath(options.PickupFolder)}; nothing is sent", "set Mail:Mode to smtp and Mail:Host to the mail server")
            : await CallAsync(options, trust);
    }

    private static async Task<CheckLine> CallAsync(MailOptions options, RemoteCertificateValidationCallback? trust)
    {
        var server = $"{options.Host}:{options.Port}";
        using var patience = new CancellationTokenSource(Patience);
        using var tcp = new TcpClient();
        try
        {
            await tcp.ConnectAsync(options.Host, options.Port, patience.Token);
        }
        catch (Exception wrong) when (wrong is SocketException or OperationCanceledException)
        {
            return CheckLine.Fail(Subject, $"{server} is not reached: {(wrong is SocketException ? wrong.Message : "no answer")}", "check Mail:Host, Mail:Port and the firewall between");
        }

        try
        {
            await using var talk = new SmtpTalk(tcp.GetStream(), patience.Token);
            return await talk.GreetAsync() is { } refusal ? Refused(server, refusal) : await SecureAsync(talk, options, server, trust);
        }
        catch (AuthenticationException wrong)
        {
            return CheckLine.Fail(Subject, $"the certificate of {server} is not trusted: {wrong.Message}", "write Mail:Host as the certificate names it, or have its authority installed on this machine");
        }
        catch (Exception wrong) when (wrong is IOException or OperationCanceledException)
        {
            return CheckLine.Fail(Subject, $"{server} broke off or fell silent: {wrong.Message}", "check that Mail:Port is the port for submission (587)");
        }
    }

    private static async Task<CheckLine> SecureAsync(SmtpTalk talk, MailOptions options, string server, RemoteCertificateValidationCallback? trust)
    {
        if (options.StartTls)
        {
            if (!talk.Offers("STARTTLS"))
            {
                return CheckLine.Fail(Subject, $"{server} does not offer STARTTLS", "use the server's port for submission (587); only inside a trusted network set Mail:StartTls to false");
            }

            await talk.SecureAsync(options.Host, trust);
        }

        if (options.UserName.Length > 0 && await talk.SignInAsync(options.UserName, options.Password) is { } refusal)
        {
            return CheckLine.Fail(Subject, $"{server} refuses the sign-in of {options.UserName}: {refusal}", "check Mail:UserName and Mail:Password");
        }

        var how = $"{(options.StartTls ? "encrypted" : "not encrypted")}, {(options.UserName.Length > 0 ? "signed in" : "without sign-in")}";
        return options.StartTls
            ? CheckLine.Ok(Subject, $"{server} answers; {how}")
            : CheckLine.Warn(Subject, $"{server} answers; {how}", "set Mail:StartTls to true unless the mail server is on this machine");
    }

    private static CheckLine Refused(string server, string refusal) => CheckLine.Fail(Subject, $"{server} refuses us: {refusal}", "have the mail server accept this machine");
}
