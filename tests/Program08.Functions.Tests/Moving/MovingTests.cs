using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Program08.AzureStorage;
using Program08.Functions.Hosts;
using Program08.Functions.Mailing;
using Program08.Functions.Moving;
using Program08.Functions.Tests.Cycles;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using Program08.Storage.Tests;
using Program08.Storage.Uploads;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Moving;

/// <summary>A cycle that changes its site in the middle comes to the same end as one that stays: the same report, the same mails, each once.</summary>
public sealed class MovingTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Board = "/dieu-phoi/ct08/2023";

    [Fact]
    public async Task Cycle_MovedThereAndBackAndThereAgain_EndsAsOneThatStayed()
    {
        var stayed = await StayAsync();
        using var journey = new Journey();
        var (one, other) = (journey.Data("one"), journey.Data("other"));
        var server = new ScriptedMailSender();

        // Out while units report, with a mail still owed.
        var site = await StartAsync(Before, one, server);
        var town = await OpenAsync(site);
        await site.ToAsync(January(10, 9));
        server.Answer = _ => new MailDelivery.Unavailable("Connection refused");
        await town.SubmitAsync("008");
        var file = await journey.ExportAsync(site);
        server.Answer = _ => new MailDelivery.Accepted();
        await Journey.ImportAsync(file, other);

        // What stays behind is served for weeks, and does nothing.
        var before = server.Accepted.Count;
        await using (var left = await StartAsync(January(11, 9), one, server))
        {
            await left.ToAsync(January(20, 9));
            Assert.Equal(before, server.Accepted.Count);
            Assert.All(await InstancesAsync(left, town.Id), instance => Assert.Equal(OrchestrationRuntimeStatus.Completed, instance.RuntimeStatus));
            await left.CrashAsync();
        }

        site = await StartAsync(January(10, 10), other, server);
        town = town.At(site);
        await site.ToAsync(January(18, 9));
        await town.SubmitAsync("001");
        await site.ToAsync(January(22, 9));

        // Back as the report is ready, and out again as an approver has it.
        await Journey.ImportAsync(await journey.ExportAsync(site), one);
        site = await StartAsync(January(22, 10), one, server);
        town = town.At(site);
        await site.SettleAsync();
        await town.SendForApprovalAsync();
        await Journey.ImportAsync(await journey.ExportAsync(site), other);
        site = await StartAsync(January(22, 11), other, server);
        town = town.At(site);
        await site.ToAsync(January(26, 9));
        await town.DecideAsync(approved: true);
        await site.SettleAsync();

        Assert.Equal(stayed.Hash, (await town.ReportAsync()).Hash);
        Assert.Equal(stayed.Mails, await StepsAsync(town));
        Assert.Equal((await town.LedgerAsync()).Select(mail => mail.MessageId).Order(StringComparer.Ordinal), server.Accepted.Select(mail => mail.MessageId).Order(StringComparer.Ordinal));
        Assert.All(await town.LedgerAsync(), mail => Assert.Equal(MailState.Sent, mail.State));
        Assert.Equal(CycleStage.Published, (await town.CycleAsync()).Stage);
        var told = (await town.Get<RecordBook>().ReadHistoryAsync(CycleKeys.Partition(town.Id), CycleKeys.Cycle)).Select(entry => entry.Action);
        Assert.Equal(["CycleMovedOut", "CycleMovedIn", "CycleMovedOut", "CycleMovedIn", "CycleMovedOut", "CycleMovedIn"], told.Where(action => action.StartsWith("CycleMoved", StringComparison.Ordinal)));
        await site.CrashAsync();
        Assert.Equal(0, await DataCommands.RunAsync(StandaloneArguments.Read(["verify", "--data", other])!, TextWriter.Null));
    }

    [Fact]
    public async Task Cycle_MovedFromTheFileToTablesAndBlobs_EndsAsOneThatStayed_AndComesBack()
    {
        var stayed = await StayAsync();
        using var journey = new Journey();
        var server = new ScriptedMailSender();
        var site = await StartAsync(Before, journey.Data("file"), server);
        var town = await OpenAsync(site);
        await site.ToAsync(January(10, 9));
        await town.SubmitAsync("008");
        var table = new TableReportingStore(new TableClient(azurite.ConnectionString, AzuriteFixture.NewName()), new BlobContainerClient(azurite.ConnectionString, AzuriteFixture.NewName()));
        await table.EnsureAsync();
        var blobs = new BlobUploadStore(new BlobContainerClient(azurite.ConnectionString, AzuriteFixture.NewName()));
        await blobs.EnsureAsync();

        await MoveCommand.RunAsync(new MoveOrder(null, await journey.ExportAsync(site)), table, blobs, "https://cloud.example", site.Time, TextWriter.Null);

        // The Standalone engine, on the rows and files of Azure.
        site = await StartAsync(January(10, 10), journey.Data("cloud"), server, builder =>
        {
            builder.Services.AddSingleton<IReportingStore>(new MovedCycleGuard(table));
            builder.Services.AddSingleton<IUploadStore>(blobs);
        });
        town = town.At(site);
        await FinishAsync(site, town);

        Assert.Equal(stayed.Hash, (await town.ReportAsync()).Hash);
        Assert.Equal(stayed.Mails, await StepsAsync(town));
        Assert.Equal((await town.LedgerAsync()).Select(mail => mail.MessageId).Order(StringComparer.Ordinal), server.Accepted.Select(mail => mail.MessageId).Order(StringComparer.Ordinal));
        var at = site.Time;
        await site.CrashAsync();
        var back = journey.NewFile();
        await MoveCommand.RunAsync(new MoveOrder(town.Id, back), table, blobs, "https://cloud.example", at, TextWriter.Null);
        await Journey.ImportAsync(back, journey.Data("file"));
        Assert.Equal(0, await DataCommands.RunAsync(StandaloneArguments.Read(["verify", "--data", journey.Data("file")])!, TextWriter.Null));
    }

    [Fact]
    public async Task WhatStaysBehind_IsShownAsMoved_AndTakesNothing()
    {
        using var journey = new Journey();
        var site = await StartAsync(Before, journey.Data("one"), new ScriptedMailSender());
        var town = await OpenAsync(site);
        await site.ToAsync(January(10, 9));
        await journey.ExportAsync(site, "https://other.example");

        await using var left = await StartAsync(January(11, 9), journey.Data("one"), new ScriptedMailSender());
        using var coordinator = await town.At(left).SignedInAsync("coordinator");
        var board = await coordinator.GetAsync(Board);
        Assert.Contains("đã được chuyển sang https://other.example", board.Text, StringComparison.Ordinal);
        using var reporter = await town.At(left).SignedInAsync("reporter-008");
        var unit = await reporter.GetAsync("/don-vi/ct08/2023/008");
        Assert.Contains("đã được chuyển sang https://other.example", unit.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"file\"", unit.Html, StringComparison.Ordinal);

        var refused = await coordinator.PostAsync($"{Board}/don-vi/008", $"{Board}/don-vi/008/gia-han", ("until", "2024-01-25T17:00"), ("reason", "Đơn vị đang kiểm kê."));

        Assert.Equal(409, (int)refused.Status);
        Assert.Contains("đã được chuyển sang https://other.example", refused.Text, StringComparison.Ordinal);
        Assert.Null((await town.At(left).UnitAsync("008")).ExtendedUntil);
        var close = await coordinator.PostAsync(Board, $"{Board}/dong");
        Assert.Equal(409, (int)close.Status);

        // Whatever does not ask is stopped where it writes.
        await Assert.ThrowsAsync<CycleMovedException>(() => town.At(left).Get<RecordBook>().TellAsync(town.Id.Value, "process", new HistoryFact("Any", "somebody", "")));
    }

    /// <summary>An approver decides days later, and the report is published.</summary>
    private static async Task FinishAsync(SimulatedSite site, Town town)
    {
        await site.ToAsync(January(18, 9));
        await town.SubmitAsync("001");
        await site.ToAsync(January(22, 10, minute: 1));
        await town.SendForApprovalAsync();
        await site.ToAsync(January(26, 9));
        await town.DecideAsync(approved: true);
        await site.SettleAsync();
    }

    private static async Task<(string Hash, IReadOnlyList<string> Mails)> StayAsync()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await OpenAsync(site);
        await site.ToAsync(January(10, 9));
        await town.SubmitAsync("008");
        await FinishAsync(site, town);
        return ((await town.ReportAsync()).Hash, await StepsAsync(town));
    }

    private static async Task<Town> OpenAsync(SimulatedSite site)
    {
        var town = await Town.PlanAsync(site, "008", "001");
        await town.StartAsync();
        return town;
    }

    /// <summary>A site that has swept: what its rows ask for is running.</summary>
    private static async Task<SimulatedSite> StartAsync(DateTime at, string data, ScriptedMailSender server, Action<FunctionsApplicationBuilder>? configure = null)
    {
        var site = await SimulatedSite.StartAsync(at, data: data, configure: builder =>
        {
            builder.Services.AddSingleton<IMailSender>(server);
            configure?.Invoke(builder);
        });
        await site.ToAsync(at.AddMinutes(1));
        return site;
    }

    private static async Task<List<OrchestrationMetadata>> InstancesAsync(SimulatedSite site, CycleId cycle)
    {
        List<OrchestrationMetadata> instances = [];
        await foreach (var instance in site.Engine.Client.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: cycle.Value)))
        {
            instances.Add(instance);
        }

        Assert.NotEmpty(instances);
        return instances;
    }

    private static async Task<IReadOnlyList<string>> StepsAsync(Town town) =>
        [.. (await town.LedgerAsync()).Select(mail => $"{mail.Key} {mail.MessageId} {mail.ToAddress} {mail.Subject}").Order(StringComparer.Ordinal)];
}
