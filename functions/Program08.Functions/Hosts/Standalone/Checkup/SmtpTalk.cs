using System.Net.Security;
using System.Text;

namespace Program08.Functions.Hosts.Checkup;

/// <summary>As much of SMTP as a check-up needs: greeting, STARTTLS, sign-in.</summary>
internal sealed class SmtpTalk(Stream connection, CancellationToken cancellation) : IAsyncDisposable
{
    private const int LongestAnswer = 64 * 1024;
    private const string Hello = "EHLO program08";

    private Stream stream = connection;
    private IReadOnlyList<string> offers = [];

    public bool Offers(string feature) => offers.Any(line => line.Length > 4 && line[4..].Split(' ')[0].Equals(feature, StringComparison.OrdinalIgnoreCase));

    /// <returns>Null when the server speaks to us; else its refusal.</returns>
    public async Task<string?> GreetAsync()
    {
        var banner = await HearAsync();
        if (!banner[^1].StartsWith('2'))
        {
            return banner[^1];
        }

        offers = await AskAsync(Hello);
        return offers[^1].StartsWith('2') ? null : offers[^1];
    }

    /// <exception cref="System.Security.Authentication.AuthenticationException">The certificate is not trusted.</exception>
    /// <exception cref="IOException">The server does not go on.</exception>
    public async Task SecureAsync(string host, RemoteCertificateValidationCallback? trust)
    {
        if ((await AskAsync("STARTTLS"))[^1] is var answer && !answer.StartsWith('2'))
        {
            throw new IOException(answer);
        }

        var secure = new SslStream(stream, leaveInnerStreamOpen: false, trust);
        stream = secure;
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host }, cancellation);
        offers = await AskAsync(Hello);
    }

    /// <returns>Null when signed in; else the server's refusal.</returns>
    public async Task<string?> SignInAsync(string user, string password)
    {
        // LOGIN, as the platform's mail client does it.
        var answer = await AskAsync($"AUTH LOGIN {Encode(user)}");
        if (answer[^1].StartsWith('3'))
        {
            answer = await AskAsync(Encode(password));
        }

        return answer[^1].StartsWith('2') ? null : answer[^1];
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await SayAsync("QUIT");
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // The server left first.
        }

        await stream.DisposeAsync();
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private async Task<IReadOnlyList<string>> AskAsync(string line)
    {
        await SayAsync(line);
        return await HearAsync();
    }

    private async Task SayAsync(string line)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), cancellation);
        await stream.FlushAsync(cancellation);
    }

    /// <summary>The lines of one answer; the last has a blank after its number.</summary>
    private async Task<IReadOnlyList<string>> HearAsync()
    {
        List<string> lines = [];
        var line = new StringBuilder();
        var one = new byte[1];
        for (var heard = 0; heard < LongestAnswer; heard++)
        {
            if (await stream.ReadAsync(one, cancellation) == 0)
            {
                throw new IOException("The connection was closed.");
            }

            if (one[0] != '\n')
            {
                line.Append((char)one[0]);
                continue;
            }

            lines.Add(line.ToString().TrimEnd('\r'));
            line.Clear();
            if (lines[^1].Length < 4 || lines[^1][3] != '-')
            {
                return lines;
            }
        }

        throw new IOException("The answer is too long.");
    }
}
