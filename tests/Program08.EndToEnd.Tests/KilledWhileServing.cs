using System.Globalization;
using Program08.EndToEnd.Tests.Mails;
using Program08.EndToEnd.Tests.Running;
using Program08.EndToEnd.Tests.Stories;
using Program08.Functions.Tests.Mailing;
using Program08.Pages;
using Xunit.Abstractions;

namespace Program08.EndToEnd.Tests;

public sealed class KilledWhileServing(ITestOutputHelper output)
{
    private const int Kills = 10;
    private const string QuickRetry = "--Program08:MailRetryAfter=00:00:01";

    [Fact]
    public async Task Cycle_KilledTenTimes_EndsAsIfNothingHadHappened()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("PROGRAM08_KILL_SEED") ?? "2023", CultureInfo.InvariantCulture);
        List<string> steps = [];
        Ending undisturbed, killed, killedOverSmtp;
        await using (var product = await Product.StartAsync(QuickRetry))
        {
            undisturbed = await LiveAsync(product, steps.Add, () => [.. PickedUpMail.In(product.MailFolder).Select(mail => mail.MessageId)]);
            Assert.Equal(undisturbed.MailIds.Count, undisturbed.MailIds.Distinct().Count());
        }

        await using (var product = await Product.StartAsync(QuickRetry))
        {
            killed = await KilledAsync(product, seed, steps.Count, () => [.. PickedUpMail.In(product.MailFolder).Select(mail => mail.MessageId)]);
        }

        await using (var server = await SmtpCatch.StartAsync())
        await using (var product = await Product.StartAsync(QuickRetry, "--Mail:Mode=smtp", "--Mail:Host=127.0.0.1", $"--Mail:Port={server.Port}", "--Mail:StartTls=false"))
        {
            killedOverSmtp = await KilledAsync(product, seed + 1, steps.Count, () => [.. server.Mails().Select(mail => mail.GetProperty("messageId").GetString()!)]);
        }

        foreach (var ending in new[] { killed, killedOverSmtp })
        {
            Assert.Equal(undisturbed.Hashes, ending.Hashes);
            Assert.Equal(undisturbed.Decisions, ending.Decisions);
            Assert.Equal(undisturbed.Receipts, ending.Receipts);
            Assert.Equal(undisturbed.History.Order(StringComparer.Ordinal), ending.History.Order(StringComparer.Ordinal));
            Assert.Equal(undisturbed.MailIds.Order(StringComparer.Ordinal), ending.MailIds.Distinct().Order(StringComparer.Ordinal));
        }

        // A file is named by its ledger key, so it is there once. A mail server may have taken a mail whose answer was lost with the process: it is marked.
        Assert.Equal(undisturbed.MailIds.Count, killed.MailIds.Count);
        Assert.True(killedOverSmtp.MailIds.Count - undisturbed.MailIds.Count <= killedOverSmtp.PossiblyRepeated);
    }

    private async Task<Ending> KilledAsync(Product product, int seed, int steps, Func<IReadOnlyList<string>> mailIds)
    {
        var killer = new Killer(product, seed, Kills, steps);
        output.WriteLine($"Seed {seed} (PROGRAM08_KILL_SEED)");
        try
        {
            var ending = await LiveAsync(product, killer.Step, mailIds, killer.DoneAsync);
            Assert.Equal(Kills, killer.Kills.Count);
            return ending;
        }
        catch
        {
            output.WriteLine(product.Log);
            throw;
        }
        finally
        {
            output.WriteLine(string.Join('\n', killer.Kills));
        }
    }

    /// <summary>Lives the long cycle and collects what must not depend on how.</summary>
    private static async Task<Ending> LiveAsync(Product product, Action<string> stepping, Func<IReadOnlyList<string>> mailIds, Func<Task>? settled = null)
    {
        using var story = new WalkingCycle(product);
        await story.AssembleAsync(LongCycle.People);
        story.Stepping = stepping;
        var cycle = new LongCycle(story);
        await cycle.LiveAsync();
        story.Stepping = null;
        await (settled?.Invoke() ?? Task.CompletedTask);
        foreach (var (unit, version, workbook) in cycle.Uploads)
        {
            var page = await story.As(Cast.Coordinator).OpenAsync(PageRoutes.Version(WalkingCycle.Cycle, unit, version));
            Assert.Equal($"Kết quả kiểm tra bản {version}", page.Heading);
            if (workbook is not null)
            {
                Assert.Equal(workbook, await story.As(Cast.Coordinator).DownloadAsync(PageRoutes.OriginalFile(WalkingCycle.Cycle, unit, version)));
            }
        }

        var rows = await story.MailRowsAsync();
        var board = story.As(Cast.Coordinator).Page;
        Assert.All(rows, row => Assert.Contains("Đã gửi", row, StringComparison.Ordinal));
        Assert.Equal(cycle.Hashes[^1], board.Hash);
        var receipts = await story.As(Cast.HoangMai).OpenAsync(PageRoutes.Unit(WalkingCycle.Cycle, WalkingCycle.HoangMai));
        return new Ending(
            cycle.Hashes,
            [.. board.Document.QuerySelectorAll("section[aria-labelledby=decisions-title] tbody tr").Select(row => $"{Visiting.Page.WordsOf(row.Children[1])} {Visiting.Page.WordsOf(row.Children[2])}")],
            receipts.All("td[data-label='Nộp'] a"),
            await story.HistoryAsync(),
            mailIds(),
            rows.Count(row => row.Contains("có thể gửi lặp", StringComparison.Ordinal)));
    }

    /// <param name="MailIds">Message-IDs as they arrived, repeated ones too.</param>
    /// <param name="PossiblyRepeated">How many mails the board marks as such.</param>
    private sealed record Ending(
        IReadOnlyList<string> Hashes, IReadOnlyList<string> Decisions, IReadOnlyList<string> Receipts, IReadOnlyList<string> History, IReadOnlyList<string> MailIds, int PossiblyRepeated);
}
