using System.Net.Security;

namespace Program08.Functions.Hosts.Checkup;

/// <summary>The address that links in mails begin with.</summary>
internal static class AddressCheck
{
    private const string Subject = "address";
    private const string Setting = "set Program08:BaseAddress to what people type";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(21);

    public static async Task<CheckLine> RunAsync(string address, DateTimeOffset now)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var site) || site.Scheme is not ("http" or "https"))
        {
            return CheckLine.Fail(Subject, $"'{address}' is no address", Setting);
        }

        if (site.IsLoopback)
        {
            return CheckLine.Warn(Subject, $"{site} is this machine only: links in mails lead nowhere for anybody else", Setting);
        }

        return await CallAsync(site, now);
    }

    private static async Task<CheckLine> CallAsync(Uri site, DateTimeOffset now)
    {
        DateTimeOffset? expires = null;
        SslPolicyErrors errors = default;
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, found) =>
        {
            errors = found;
            expires = certificate is null ? null : new DateTimeOffset(DateTime.Parse(certificate.GetExpirationDateString(), System.Globalization.CultureInfo.CurrentCulture).ToUniversalTime(), TimeSpan.Zero);
            return found == SslPolicyErrors.None;
        };
        using var client = new HttpClient(handler) { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(site, "/suc-khoe/song"));
            return !answer.IsSuccessStatusCode
                ? CheckLine.Warn(Subject, $"{site} answers {(int)answer.StatusCode}, so this site does not stand behind it now", "start the site, and check the proxy in front of it")
                : Judge(site, expires - now);
        }
        catch (Exception wrong) when (wrong is HttpRequestException or OperationCanceledException)
        {
            return errors == SslPolicyErrors.None
                ? CheckLine.Warn(Subject, $"{site} is not reached from here: {wrong.GetBaseException().Message.ReplaceLineEndings(" ")}", "start the site; then check name, firewall and proxy")
                : CheckLine.Fail(Subject, $"the certificate of {site} is not trusted: {errors}", "install a certificate for this very name, with its intermediate certificates");
        }
    }

    private static CheckLine Judge(Uri site, TimeSpan? left) => left switch
    {
        null => CheckLine.Warn(Subject, $"{site} answers, but without encryption: passwords can be read on the way", "put a proxy with TLS in front and set Program08:BaseAddress to its https address"),
        { } time when time < RenewBefore => CheckLine.Warn(Subject, $"{site} answers; its certificate ends in {(int)time.TotalDays} days", "renew the certificate"),
        { } time => CheckLine.Ok(Subject, $"{site} answers; its certificate is good for {(int)time.TotalDays} days"),
    };
}
