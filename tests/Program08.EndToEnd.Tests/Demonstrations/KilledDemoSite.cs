using System.Diagnostics;
using System.Globalization;
using System.Text;
using Program08.EndToEnd.Tests.Running;
using Program08.Functions.Hosts.Demo;
using Program08.Reporting.Demonstrations;

namespace Program08.EndToEnd.Tests.Demonstrations;

/// <summary>
/// A demonstration's site in a process of its own that is killed while the story goes on. Its clock goes on from where it stood when the process went,
/// and the next process is given a minute or two of it to find what the last one left, as the story's people would give it.
/// </summary>
internal sealed class KilledDemoSite(DemoFolder folder, DemonstrationStory story) : IDemoSite, IKillable, IAsyncDisposable
{
    private const int MostTries = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly StringBuilder _log = new();
    private DateTimeOffset _clock = DemoSite.UtcOf(story.StartsAt);
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{Port.Free()}/");

    /// <summary>Null: nobody kills it.</summary>
    public Killer? Killer { get; set; }

    /// <summary>What the process said of errors, of every start.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KilledDemoSite).Assembly.Location, folder.Root, Address.GetLeftPart(UriPartial.Authority), _clock.ToString("O", CultureInfo.InvariantCulture), story.Title, story.Password, $"{_process is not null}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
        if (await ReadAsync(process) != DemoSiteChild.Ready)
        {
            throw new InvalidOperationException($"The program ended at its start:\n{Log}");
        }

        _process = process;
    }

    public async Task KillAsync()
    {
        if (_process is not { } process)
        {
            return;
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public Task ToAsync(DateTime local)
    {
        Killer?.Step($"{local:dd/MM HH:mm}");
        return OrderAsync($"{DemoSiteChild.To}{DemoSite.UtcOf(local):O}");
    }

    public Task SettleAsync() => OrderAsync(DemoSiteChild.Settle);

    public Task<string> AdministratorLinkAsync() => OrderAsync(DemoSiteChild.Link);

    public async Task DoAsync(Func<Task> act, Func<Task<bool>> isDone)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            try
            {
                if (tries == 0 || !await isDone())
                {
                    await act();
                }

                return;
            }
            catch (Exception lost) when (lost is HttpRequestException or IOException && Killer is { } killer)
            {
                await killer.DoneAsync();
                await SettleAsync();
            }
        }

        Assert.Fail($"It did not get through in {MostTries} tries.");
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
    }

    /// <summary>Orders are done again by the process that comes after a killed one: each of them says where to be, not how far to go.</summary>
    private async Task<string> OrderAsync(string order)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (_process is { } process && await AnswerAsync(process, order) is { } answer)
            {
                return answer;
            }

            await (Killer?.DoneAsync() ?? throw new InvalidOperationException($"The program ended:\n{Log}"));
        }

        throw new InvalidOperationException($"'{order}' did not get through in {MostTries} tries:\n{Log}");
    }

    private async Task<string?> AnswerAsync(Process process, string order)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(order);
            await process.StandardInput.FlushAsync();
            return await ReadAsync(process);
        }
        catch (IOException)
        {
            // Nobody reads any more.
            return null;
        }
    }

    /// <returns>Null when the process is gone.</returns>
    private async Task<string?> ReadAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (!line.StartsWith(DemoSiteChild.Clock, StringComparison.Ordinal))
            {
                return line;
            }

            _clock = DateTimeOffset.Parse(line[DemoSiteChild.Clock.Length..], CultureInfo.InvariantCulture);
        }

        return null;
    }

    private void Keep(string? line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }
    }
}
