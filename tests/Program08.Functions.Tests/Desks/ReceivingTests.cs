using Program08.Reporting.Validation;
using static Program08.Functions.Tests.Desks.DeskOffice;

namespace Program08.Functions.Tests.Desks;

/// <summary>What becomes of a file that reaches the desk: a version, or a refusal with its reason.</summary>
public sealed class ReceivingTests
{
    [Fact]
    public async Task SameFileTwice_IsTheSameVersion()
    {
        await using var office = await OpenAsync();

        Assert.Equal(1, Accepted(await office.ReceiveAsync("a")));
        Assert.Equal(1, Accepted(await office.ReceiveAsync("a", "reporter-2")));
        Assert.Equal(2, Accepted(await office.ReceiveAsync("b")));
        Assert.Equal(3, Accepted(await office.ReceiveAsync("a")));

        Assert.Equal(["ReturnReceived", "ReturnReceived", "ReturnReceived"], await office.ToldAsync());
        Assert.Equal("reporter-008", (await office.ReturnAsync(1)).ReceivedBy);
    }

    [Fact]
    public async Task SameFile_AfterItWasSentBack_IsANewVersionWithItsExplanations()
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a", Verdict.NeedsExplanation, Warning("5"));
        Accepted(await office.Returns.ExplainAsync(office.Id, HoangMai, 1, Warning("5").Fingerprint, "Đã đối chiếu với sổ của quận.", "reporter-008", default));
        Accepted(await office.SignOffAsync(1));
        Accepted(await office.Returns.SendBackAsync(office.Id, HoangMai, "Giải trình chưa nêu nguyên nhân.", "coordinator", default));

        Assert.Equal(2, Accepted(await office.ReceiveAsync("a")));
        Assert.Equal(2, Accepted(await office.ReceiveAsync("a")));

        Assert.Equal(Warning("5").Fingerprint, Assert.Single((await office.ReturnAsync(2)).Explanations).Fingerprint);
    }

    [Fact]
    public async Task BeforeTheOpening_NothingIsTaken()
    {
        await using var office = await PlannedAsync();

        Assert.Equal("CYCLE_NOT_OPEN", RefusedWith(await office.ReceiveAsync("a")));
        Assert.Equal("CYCLE_NOT_OPEN", RefusedWith(await office.Returns.ExplainAsync(office.Id, HoangMai, 1, "f", "Đủ dài để là lời giải trình.", "reporter-008", default)));
        Assert.Equal((0, 0), ((await office.UnitAsync()).LatestVersion, (await office.ToldAsync()).Count));
    }

    [Fact]
    public async Task AfterTheClosing_NothingIsTaken()
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a");
        await office.CloseAsync();

        Assert.Equal("COLLECTION_CLOSED", RefusedWith(await office.ReceiveAsync("b")));
        Assert.Equal("COLLECTION_CLOSED", RefusedWith(await office.SignOffAsync(1)));
        Assert.Equal("COLLECTION_CLOSED", RefusedWith(await office.Returns.SendBackAsync(office.Id, HoangMai, "Xem lại số liệu biểu phụ.", "coordinator", default)));
        Assert.Equal("COLLECTION_CLOSED", RefusedWith(await office.Returns.ExtendAsync(office.Id, HoangMai, office.Plan.DueAt.AddDays(3), "Đơn vị đang kiểm kê lại.", "coordinator", default)));
        Assert.Equal(1, (await office.UnitAsync()).LatestVersion);
    }

    [Theory]
    [InlineData("upload")]
    [InlineData("sign-off")]
    [InlineData("explain")]
    [InlineData("send-back")]
    [InlineData("extend")]
    [InlineData("proposal")]
    public async Task RowClosedBetweenLookAndCommit_RefusesByTheRowsOwnWord(string act)
    {
        StoreWithAPause? store = null;
        await using var office = await OpenAsync(around: inner => store = new StoreWithAPause(inner));
        var proposing = Warning("5") with { Proposal = new Proposal(Site.HoangMaiReturn.LoanMoney, 430, default, "430 tỷ đồng") };
        await office.SendCheckedAsync("a", Verdict.Passed, proposing);
        if (act is "send-back")
        {
            Accepted(await office.SignOffAsync(1));
        }

        store!.BeforeNextCommit(office.CloseRowAsync);
        var before = await office.ToldAsync();
        var refusal = act switch
        {
            "upload" => RefusedWith(await office.ReceiveAsync("b")),
            "sign-off" => RefusedWith(await office.SignOffAsync(1)),
            "explain" => RefusedWith(await office.Returns.ExplainAsync(office.Id, HoangMai, 1, proposing.Fingerprint, "Đã đối chiếu với sổ của quận.", "reporter-008", default)),
            "send-back" => RefusedWith(await office.Returns.SendBackAsync(office.Id, HoangMai, "Xem lại số liệu biểu phụ.", "coordinator", default)),
            "extend" => RefusedWith(await office.Returns.ExtendAsync(office.Id, HoangMai, office.Plan.DueAt.AddDays(3), "Đơn vị đang kiểm kê lại.", "coordinator", default)),
            _ => RefusedWith(await office.Returns.ApplyProposalAsync(office.Id, HoangMai, 1, proposing.Fingerprint, "reporter-008", default)),
        };

        Assert.Equal("COLLECTION_CLOSED", refusal);
        Assert.Equal(before, await office.ToldAsync());
        Assert.Equal((1, 1), ((await office.UnitAsync()).LatestVersion, (await office.UnitAsync()).ClosedRound));
    }

    [Fact]
    public async Task PeopleUploadingAtOnce_AllGetTheirVersions()
    {
        await using var office = await OpenAsync();

        var versions = await Task.WhenAll(Enumerable.Range(0, 6).Select(person => Task.Run(async () => Accepted(await office.ReceiveAsync($"file-{person}", $"reporter-{person}")))));

        Assert.Equal([1, 2, 3, 4, 5, 6], versions.Order());
        foreach (var (version, person) in versions.Select((version, person) => (version, person)))
        {
            var stored = await office.ReturnAsync(version);
            Assert.Equal(($"file-{person}", $"reporter-{person}"), (stored.FileHash, stored.ReceivedBy));
        }
    }

    [Fact]
    public async Task SameFileFromManyAtOnce_IsOneVersion()
    {
        await using var office = await OpenAsync();

        var versions = await Task.WhenAll(Enumerable.Range(0, 6).Select(person => Task.Run(async () => Accepted(await office.ReceiveAsync("same", $"reporter-{person}")))));

        Assert.All(versions, version => Assert.Equal(1, version));
        Assert.Equal(["ReturnReceived"], await office.ToldAsync());
    }

    internal static Finding Warning(string found) => new(
        "R-TEST", Severity.Explain, Place.Form(Site.HoangMaiReturn.LoanMoney), new("Số liệu lệch nhiều.", "The figure is far off."), found, null, new("Giải trình.", "Explain."), new("thử", "test"));
}
