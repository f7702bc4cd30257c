using System.Net;
using System.Security.Cryptography;
using Program08.Functions.Mailing;

namespace Program08.Functions.Tests.Mailing;

/// <summary>STARTTLS and sign-in. Alone, because whom the platform's mail client trusts is a setting of the whole process.</summary>
[Collection(nameof(SmtpEncryptionTests))]
[CollectionDefinition(nameof(SmtpEncryptionTests), DisableParallelization = true)]
public sealed class SmtpEncryptionTests : IDisposable
{
    private const string PasswordVariable = "SMTP_CATCH_PASSWORD";

    private readonly string _password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    public void Dispose() => Trust(null);

    [Fact]
    public async Task Send_CertificateNobodyTrusts_IsUnavailable()
    {
        await using var server = await SmtpCatch.StartWithTlsAsync([]);

        Assert.IsType<MailDelivery.Unavailable>(await SendAsync(server, options => options.StartTls = true));
        Assert.Empty(server.Mails());
    }

    [Fact]
    public async Task Send_ServerWithoutEncryption_IsUnavailable_WhenEncryptionIsAskedFor()
    {
        await using var server = await SmtpCatch.StartAsync();

        Assert.IsType<MailDelivery.Unavailable>(await SendAsync(server, options => options.StartTls = true));
        Assert.Empty(server.Mails());
    }

    [Fact]
    public async Task Send_TrustedCertificate_GoesEncrypted()
    {
        await using var server = await SmtpCatch.StartWithTlsAsync([]);
        Trust(server.CertificateHash);

        Assert.IsType<MailDelivery.Accepted>(await SendAsync(server, options => options.StartTls = true));
        Assert.True(Assert.Single(server.Mails()).GetProperty("secure").GetBoolean());
    }

    [Fact]
    public async Task Send_WithUserAndPassword_SignsIn()
    {
        await using var server = await StartWithSignInAsync();
        Trust(server.CertificateHash);

        Assert.IsType<MailDelivery.Accepted>(await SendAsync(server, options => SignIn(options, _password)));
        Assert.Equal("reporting", Assert.Single(server.Mails()).GetProperty("user").GetString());
    }

    [Fact]
    public async Task Send_WrongPassword_IsUnavailable_AndSaysNoPassword()
    {
        await using var server = await StartWithSignInAsync();
        Trust(server.CertificateHash);

        var delivery = await SendAsync(server, options => SignIn(options, "not-the-password"));

        Assert.DoesNotContain("not-the-password", Assert.IsType<MailDelivery.Unavailable>(delivery).Reason, StringComparison.Ordinal);
        Assert.Empty(server.Mails());
    }

    private Task<SmtpCatch> StartWithSignInAsync() =>
        SmtpCatch.StartWithTlsAsync(["--user", "reporting", "--password-env", PasswordVariable], new Dictionary<string, string> { [PasswordVariable] = _password });

    private static void SignIn(MailOptions options, string password)
    {
        options.StartTls = true;
        options.UserName = "reporting";
        options.Password = password;
    }

    private static Task<MailDelivery> SendAsync(SmtpCatch server, Action<MailOptions> change)
    {
        var options = MailSamples.Options(server.Port);
        change(options);
        Assert.Null(MailOptionsValidation.Problem(options));
        return new SmtpMailSender(options).SendAsync(MailSamples.Reminder);
    }

#pragma warning disable SYSLIB0014 // Obsolete for web requests; the mail client has no other door for a certificate made for a test.
    private static void Trust(string? certificateHash) =>
        ServicePointManager.ServerCertificateValidationCallback = certificateHash is null
            ? null
            : (_, certificate, _, _) => certificate?.GetCertHashString(HashAlgorithmName.SHA256) == certificateHash;
#pragma warning restore SYSLIB0014
}
