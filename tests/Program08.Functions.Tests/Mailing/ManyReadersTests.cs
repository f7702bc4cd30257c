using Program08.Functions.Tests.Site;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Mailing;

/// <summary>A report goes to more people than one commit has room for.</summary>
public sealed class ManyReadersTests
{
    private const int Readers = 70;

    [Fact]
    public async Task PublishedReport_IsMailedToEachReaderOnce()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        var store = town.Get<IReportingStore>();
        var ids = Enumerable.Range(1, Readers).Select(number => $"reader-{number:00}").ToList();
        foreach (var id in ids)
        {
            await town.AddAsync(id, new Grant(Role.Reader));
        }

        var partition = CycleKeys.Partition(town.Id);
        var row = await store.FindAsync(partition, CycleKeys.Plan);
        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(partition, await town.Get<CycleRecords>().PrepareRosterAsync(town.Plan with { Readers = ids }, row!.ETag, store, default)));
        await town.StartAsync();
        await site.ToAsync(January(3, 9));
        await town.SubmitAsync("008");
        await town.CloseAsync();
        await town.SendForApprovalAsync();
        await town.DecideAsync(approved: true);
        await site.ToAsync(January(3, 10));

        var mailed = (await town.LedgerAsync()).Where(mail => mail.Step == CycleDecider.PublishedStep).ToList();
        Assert.Equal([.. ids, "coordinator"], mailed.Select(mail => mail.Person).OrderBy(id => id == "coordinator").ThenBy(id => id, StringComparer.Ordinal));
        Assert.All(mailed, mail => Assert.Equal(MailState.Sent, mail.State));
    }
}
