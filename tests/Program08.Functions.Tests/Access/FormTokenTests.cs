using System.Net;
using Program08.Functions.Tests.Site;
using Program08.Functions.Tests.Sources;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Access;

/// <summary>Nothing is changed without a form token, whatever the form is packed in.</summary>
public sealed class FormTokenTests
{
    [Fact]
    public async Task EveryPost_WithoutToken_IsRefusedAndChangesNothing()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.AddAsync(
            "everything", new Grant(Role.Administrator), new Grant(Role.Coordinator), new Grant(Role.Reporter, "008"), new Grant(Role.Signer, "008"), new Grant(Role.Approver, Level: 1));
        using var browser = await town.SignedInAsync("everything");
        var before = (await town.CycleAsync()).Revision;
        var routes = FunctionCatalogue.Http.Where(function => function.Methods.Contains("post")).Select(function => function.SampleAddress).ToList();
        Assert.True(routes.Count > 12, string.Join(", ", routes));

        foreach (var route in routes)
        {
            (string, string)[] fields = [("confirm", "yes"), ("reason", "Một lý do đủ dài."), ("name", "Ai đó"), ("email", "ai-do@so.example"), ("role", "administrator")];

            // What programs send needs a key, and no session counts there.
            var refused = route.StartsWith("/api/", StringComparison.Ordinal) ? HttpStatusCode.Unauthorized : HttpStatusCode.BadRequest;
            Assert.Equal((route, refused), (route, (await browser.PostWithoutTokenAsync(route, isMultipart: false, fields)).Status));
            Assert.Equal((route, refused), (route, (await browser.PostWithoutTokenAsync(route, isMultipart: true, fields)).Status));
        }

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).Status);
        Assert.Equal((CycleStage.Planned, before), ((await town.CycleAsync()).Stage, (await town.CycleAsync()).Revision));
        Assert.Null(await town.Get<PeopleRecords>().FindByEmailAsync("AI-DO@SO.EXAMPLE"));
    }

    [Fact]
    public async Task FormThatCannotBeRead_IsRefusedAndNoFailure()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var browser = await town.SignedInAsync("coordinator");

        var answer = await browser.PostWithoutTokenAsync("/dieu-phoi/lap-dot", isMultipart: false, [(new string('k', 5000), "v")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(site.Log.Of(1203));
    }

    [Fact]
    public async Task TokenOfAnotherPerson_IsRefused()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var stranger = site.Browser();
        using var coordinator = await town.SignedInAsync("coordinator");
        var token = SiteClient.TokenOf((await stranger.GetAsync("/dang-nhap")).Html);

        var answer = await coordinator.PostWithoutTokenAsync("/dieu-phoi/ct08/2023/mo", isMultipart: false, [("__RequestVerificationToken", token)]);

        Assert.Equal((HttpStatusCode.BadRequest, CycleStage.Planned), (answer.Status, (await town.CycleAsync()).Stage));
    }
}
