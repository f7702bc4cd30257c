using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace Program08.Benchmarks.Web;

/// <summary>
/// Asks for one page at an even rate, whether answers come or not, and counts each answer's time from when its request was due: a site that stalls is charged with
/// everybody who would have asked meanwhile. Runs as a process of its own, so that the site's threads and collections are not also the measurer's.
/// </summary>
internal static class LoadGenerator
{
    /// <summary>First word on the command line of the process that generates.</summary>
    public const string Command = "generate-load";

    // Nobody waits longer for a page; and a site that many already wait for is not asked by still more, who count as having waited in vain.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private const int MostWaiting = 400;

    private static int waiting;

    /// <summary>Starts the process and waits for what it saw.</summary>
    public static async Task<LoadResult> MeasureAsync(LoadOrder order)
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("This process has no path.");
        using var process = Process.Start(new ProcessStartInfo(program, [Command, JsonSerializer.Serialize(order)]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("The load generator did not start.");
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<LoadResult>(said)! : throw new InvalidOperationException($"The load generator ended with {process.ExitCode}.");
    }

    /// <summary>In that process: does what is ordered and writes what it saw.</summary>
    public static async Task RunAsync(string order, TextWriter output) => await output.WriteLineAsync(JsonSerializer.Serialize(await RunAsync(JsonSerializer.Deserialize<LoadOrder>(order)!)));

    private static async Task<LoadResult> RunAsync(LoadOrder order)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Longest };

        // As a browser asks that goes on within the site; answers come compressed.
        client.DefaultRequestHeaders.Add("Cookie", order.Cookie);
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br");
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var (warm, count) = (order.Rate * order.WarmSeconds, order.Rate * (order.WarmSeconds + order.Seconds));
        var asked = new Task<(double Milliseconds, int Bytes)>[count];
        var watch = Stopwatch.StartNew();
        for (var index = 0; index < count; index++)
        {
            var due = TimeSpan.FromSeconds((double)index / order.Rate);
            if (due - watch.Elapsed is { Ticks: > 0 } early)
            {
                await Task.Delay(early);
            }

            asked[index] = AskAsync(client, order.Page, watch, due);
        }

        var answers = (await Task.WhenAll(asked))[warm..];
        var good = answers.Where(answer => answer.Bytes > 0).ToList();
        var times = answers.Select(answer => answer.Milliseconds).ToList();
        return new LoadResult(answers.Length, answers.Length - good.Count, Percentile.At(times, 0.5), Percentile.At(times, 0.99), times.Max(), good.Select(answer => answer.Bytes).DefaultIfEmpty().Average() / 1024.0);
    }

    private static async Task<(double Milliseconds, int Bytes)> AskAsync(HttpClient client, Uri page, Stopwatch watch, TimeSpan due)
    {
        var bytes = 0;
        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            return (Longest.TotalMilliseconds, bytes);
        }

        try
        {
            using var answer = await client.GetAsync(page);
            bytes = answer.StatusCode == HttpStatusCode.OK ? (await answer.Content.ReadAsByteArrayAsync()).Length : 0;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            // Counted as failed, with the time it took to fail.
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }

        return ((watch.Elapsed - due).TotalMilliseconds, bytes);
    }
}
