using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Program08.EndToEnd.Tests.Mails;
using Program08.EndToEnd.Tests.Running;
using Program08.Functions;
using Program08.Functions.Hosts;
using Program08.Functions.Hosts.Demo;
using Program08.Reporting.Cycles;
using Program08.Reporting.Demonstrations;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using Xunit.Abstractions;

namespace Program08.EndToEnd.Tests.Demonstrations;

/// <summary>The whole demonstration on a site that is killed again and again comes to what it comes to undisturbed.</summary>
public sealed class KilledDemoTests(DemoFixture demo, ITestOutputHelper output) : IClassFixture<DemoFixture>
{
    private const string DefaultKills = "10";

    [Fact]
    public async Task Cycle_KilledAtRandom_EndsAsIfNothingHadHappened()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("PROGRAM08_KILL_SEED") ?? "2023", CultureInfo.InvariantCulture);
        var kills = int.Parse(Environment.GetEnvironmentVariable("PROGRAM08_KILLS") ?? DefaultKills, CultureInfo.InvariantCulture);
        var temporary = Directory.CreateTempSubdirectory("program08-killed-demo-");
        var folder = DemoFolder.Prepare(temporary.FullName, "killed");
        output.WriteLine($"Seed {seed} (PROGRAM08_KILL_SEED), {kills} kills (PROGRAM08_KILLS)");
        await LiveAsync(folder, seed, kills);

        var (undisturbed, killed) = (await ReadAsync(demo.Data), await ReadAsync(folder.Data));
        Assert.Equal(undisturbed.Result, killed.Result);
        Assert.Equal(demo.Run.Json.GetProperty("reportHash").GetString(), JsonNode.Parse(killed.Result)!["reportHash"]!.GetValue<string>());
        Assert.Equal(undisturbed.Receipts, killed.Receipts);
        Assert.Equal(undisturbed.History, killed.History);
        Assert.All(killed.Mails, mail => Assert.Equal(MailState.Sent, mail.State));

        // Subjects may say since when a report waits, which is the minutes later too.
        // A file is named by its ledger key, so a mail is there once however often it was begun.
        Assert.Equal(Mails(demo.Mail), Mails(folder.Mail));
        Assert.Equal(killed.Mails.Select(mail => mail.MessageId).Order(StringComparer.Ordinal), PickedUpMail.In(folder.Mail).Select(mail => mail.MessageId).Order(StringComparer.Ordinal));
        using var told = new StringWriter();
        Assert.True(await DataCommands.RunAsync(StandaloneArguments.Read(["verify", "--data", folder.Data])!, told) == 0, told.ToString());
        temporary.Delete(recursive: true);
    }

    private static List<string> Mails(string folder) => [.. PickedUpMail.In(folder).Select(mail => $"{mail.MessageId} {mail.To}").Order(StringComparer.Ordinal)];

    private async Task LiveAsync(DemoFolder folder, int seed, int kills)
    {
        var seeds = DemoSeeds.Read(SeedsFolder, null);
        await using var site = new KilledDemoSite(folder, seeds.Story);

        // Killed from the day on which the people are there and the cycle is planned.
        var killer = site.Killer = new Killer(site, seed, kills, seeds.Story.Steps.Count + 1);
        await site.StartAgainAsync();
        await using var writer = new SqliteWriter(DatabaseIn(folder.Data));
        using var store = new SqliteReportingStore(DatabaseIn(folder.Data), writer);
        var catalogue = new Catalogue(store, Options.Create(new ReportingOptions()));
        using var progress = new StringWriter();
        try
        {
            await new DemoRun(site, seeds, catalogue, folder, new DemoProgress(progress)).RunAsync();
            await killer.DoneAsync();
            Assert.Equal(kills, killer.Kills.Count);
        }
        catch
        {
            output.WriteLine($"{progress}\n{site.Log}");
            throw;
        }
        finally
        {
            output.WriteLine(string.Join('\n', killer.Kills));
        }
    }

    private static string DatabaseIn(string data) => Path.Combine(data, "program08.db");

    private static string SeedsFolder => Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>What the rows say once nobody serves them.</summary>
    private static async Task<Ending> ReadAsync(string data)
    {
        await using var writer = new SqliteWriter(DatabaseIn(data));
        using var store = new SqliteReportingStore(DatabaseIn(data), writer);
        var records = new CycleRecords(new RecordBook(store, TimeProvider.System));
        var cycle = new CycleId(new("ct08"), new("2023"));
        var outputs = DemonstrationOutputs.Read(await File.ReadAllTextAsync(Path.Combine(SeedsFolder, "demonstrations", "ct08-2023", "outputs.json")));
        var result = await DemoResult.ReadAsync(records, cycle, Assert.IsType<Outcome<IReadOnlyList<DemonstrationOutput>>.Success>(outputs).Value, TimeSpan.Zero);

        // When somebody decided may be the minutes later that it took to start again.
        foreach (var decision in result.Json["decisions"]!.AsArray())
        {
            decision!.AsObject().Remove("at");
        }

        List<string> receipts = [];
        foreach (var unit in await records.ListUnitsAsync(cycle))
        {
            receipts.AddRange((await records.ListReturnsAsync(cycle, unit.Unit)).Select(version => version.SignOff).OfType<SignOff>().Select(signed => signed.ReceiptNumber));
        }

        var history = (await records.Book.ReadAllHistoryAsync(CycleKeys.Partition(cycle))).Select(entry => $"{entry.Subject} {entry.Action} {entry.By}: {entry.Detail}").Order(StringComparer.Ordinal);
        return new Ending(result.Json.ToJsonString(), receipts, [.. history], await records.ListMailsAsync(cycle));
    }

    /// <param name="Result">What the command prints, with its hash, decisions and counts.</param>
    private sealed record Ending(string Result, IReadOnlyList<string> Receipts, IReadOnlyList<string> History, IReadOnlyList<MailRecord> Mails);
}
