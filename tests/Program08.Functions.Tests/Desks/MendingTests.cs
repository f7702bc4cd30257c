using Program08.Documents.Tests.Filling;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;
using static Program08.Functions.Tests.Desks.DeskOffice;

namespace Program08.Functions.Tests.Desks;

/// <summary>Explanations and proposals, with the real workbook of quận Hoàng Mai.</summary>
public sealed class MendingTests
{
    private const string Words = "Số liệu theo nguồn quản lý của bảo hiểm xã hội quận.";

    [Fact]
    public async Task Explanation_HoldsInTheNextVersionWhileTheFindingIsTheSame()
    {
        await using var office = await OpenAsync();
        await office.SendAsync(HoangMaiReturn.First);
        var kept = (await office.ReturnAsync(1)).Findings.First(finding => finding.Severity == Severity.Explain);
        Accepted(await office.Returns.ExplainAsync(office.Id, HoangMai, 1, kept.Fingerprint, Words, "reporter-008", default));

        var mended = await office.SendAsync(HoangMaiReturn.Mended);

        var second = await office.ReturnAsync(mended);
        Assert.Contains(second.Findings, finding => finding.Fingerprint == kept.Fingerprint);
        Assert.Equal((Words, "reporter-008"), (second.Explanations[0].Text, second.Explanations[0].By));
        Assert.Equal((await office.ReturnAsync(1)).Unexplained, second.Unexplained);
    }

    [Fact]
    public async Task Explanation_IsAskedForAgainWhenTheFigureChanged()
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a", Verdict.NeedsExplanation, ReceivingTests.Warning("5"));
        Accepted(await office.Returns.ExplainAsync(office.Id, HoangMai, 1, ReceivingTests.Warning("5").Fingerprint, Words, "reporter-008", default));
        Assert.True((await office.UnitAsync()).CanSignOff);

        await office.SendCheckedAsync("b", Verdict.NeedsExplanation, ReceivingTests.Warning("6"));

        Assert.Equal(1, (await office.ReturnAsync(2)).Unexplained);
        Assert.Equal("VERSION_NOT_PASSED", RefusedWith(await office.SignOffAsync(2)));
    }

    [Fact]
    public async Task FindingThatIsGone_IsNotExplained()
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a", Verdict.NeedsExplanation, ReceivingTests.Warning("5"));
        await office.SendCheckedAsync("b", Verdict.NeedsExplanation, ReceivingTests.Warning("6"));

        Assert.Equal("FINDING_GONE", RefusedWith(await office.Returns.ExplainAsync(office.Id, HoangMai, 1, ReceivingTests.Warning("5").Fingerprint, Words, "reporter-008", default)));
        Assert.Equal("FINDING_GONE", RefusedWith(await office.Returns.ExplainAsync(office.Id, HoangMai, 2, ReceivingTests.Warning("5").Fingerprint, Words, "reporter-008", default)));
        Assert.Equal("FINDING_GONE", RefusedWith(await office.Returns.ExplainAsync(office.Id, HoangMai, 7, ReceivingTests.Warning("6").Fingerprint, Words, "reporter-008", default)));
        Assert.Equal("EXPLANATION_TOO_SHORT", RefusedWith(await office.Returns.ExplainAsync(office.Id, HoangMai, 2, ReceivingTests.Warning("6").Fingerprint, "  Đúng rồi   ", "reporter-008", default)));
        Assert.Empty((await office.ReturnAsync(2)).Explanations);
    }

    [Fact]
    public async Task SignedOffVersion_KeepsTheExplanationsItWasSignedWith()
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a", Verdict.NeedsExplanation, ReceivingTests.Warning("5"));
        Accepted(await office.Returns.ExplainAsync(office.Id, HoangMai, 1, ReceivingTests.Warning("5").Fingerprint, Words, "reporter-008", default));
        Accepted(await office.SignOffAsync(1));

        Assert.Equal("VERSION_SIGNED_OFF", RefusedWith(await office.Returns.ExplainAsync(office.Id, HoangMai, 1, ReceivingTests.Warning("5").Fingerprint, "Một lời khác hẳn lúc đầu.", "reporter-008", default)));
        Assert.Equal(Words, Assert.Single((await office.ReturnAsync(1)).Explanations).Text);
    }

    [Fact]
    public async Task Proposal_TakenOver_IsANewVersionWithExactlyOneOtherFigure()
    {
        await using var office = await OpenAsync();
        await office.SendAsync(HoangMaiReturn.First);
        var before = await office.ReturnAsync(1);
        var slip = before.Findings.Single(finding => finding.Proposal is not null);
        Assert.Equal(Verdict.Blocked, before.Verdict);

        var version = Accepted(await office.Returns.ApplyProposalAsync(office.Id, HoangMai, 1, slip.Fingerprint, "reporter-008", default));
        await office.Checks.CheckAsync(office.Id, HoangMai, version, default);

        var after = await office.ReturnAsync(version);
        Assert.Equal((2, 1, null), (after.Version, after.BasedOn, after.FileHash));
        Assert.Equal(before.Content!.Figures.Count, after.Content!.Figures.Count);
        var changed = Assert.Single(after.Content.Figures.Zip(before.Content.Figures), pair => pair.First != pair.Second);
        Assert.Equal(HoangMaiReturn.LoanMoney, changed.First.Key);
        Assert.Equal(new Figure.Given(430_000_000_000m, slip.Proposal!.Bound), changed.First.Figure);
        Assert.Equal(Verdict.NeedsExplanation, after.Verdict);
        Assert.Equal(before.Content, (await office.ReturnAsync(1)).Content, (left, right) => left!.Figures.SequenceEqual(right!.Figures));
    }

    [Fact]
    public async Task Proposal_TakenTwiceOrTooLate_IsOneVersion()
    {
        await using var office = await OpenAsync();
        await office.SendAsync(HoangMaiReturn.First);
        var slip = (await office.ReturnAsync(1)).Findings.Single(finding => finding.Proposal is not null);

        Assert.Equal(2, Accepted(await office.Returns.ApplyProposalAsync(office.Id, HoangMai, 1, slip.Fingerprint, "reporter-008", default)));
        Assert.Equal(2, Accepted(await office.Returns.ApplyProposalAsync(office.Id, HoangMai, 1, slip.Fingerprint, "reporter-008", default)));
        Accepted(await office.ReceiveAsync("c"));

        Assert.Equal("NEWER_VERSION", RefusedWith(await office.Returns.ApplyProposalAsync(office.Id, HoangMai, 1, slip.Fingerprint, "reporter-008", default)));
        Assert.Equal("PROPOSAL_GONE", RefusedWith(await office.Returns.ApplyProposalAsync(office.Id, HoangMai, 3, slip.Fingerprint, "reporter-008", default)));
    }

    [Fact]
    public async Task Proposal_TakenOver_DoesNotForgiveACellThatCouldNotBeRead()
    {
        await using var office = await OpenAsync();
        Assert.True(FigureKey.TryParse("CT08-02:value:period", out var unread));
        await office.SendAsync(template => FilledWorkbook.Fill(HoangMaiReturn.First(template), [new FilledCell(unread!, Text: "nhiều lắm")]));
        var before = await office.ReturnAsync(1);
        var unreadable = before.Findings.Single(finding => finding.Place.Figure == unread && finding.Severity == Severity.Block);

        var version = Accepted(await office.Returns.ApplyProposalAsync(
            office.Id, HoangMai, 1, before.Findings.Single(finding => finding.Proposal is not null).Fingerprint, "reporter-008", default));
        await office.Checks.CheckAsync(office.Id, HoangMai, version, default);

        Assert.Contains((await office.ReturnAsync(version)).Findings, finding => finding.Fingerprint == unreadable.Fingerprint);
        Assert.Equal(Verdict.Blocked, (await office.UnitAsync()).Verdict);
    }

    [Fact]
    public async Task Checking_ByPageAndRunAtOnce_TellsOnce()
    {
        await using var office = await OpenAsync();
        await office.SendAsync(HoangMaiReturn.First);
        Accepted(await office.ReceiveAsync((await office.ReturnAsync(1)).FileHash + ""));
        await office.SendAsync(HoangMaiReturn.Mended);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => office.Checks.CheckAsync(office.Id, HoangMai, 2, default))));

        Assert.Equal(2, (await office.ToldAsync()).Count(action => action == "ReturnChecked"));
    }
}
