using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Program08.Standalone.Tests.Hosting.Functions;

namespace Program08.Standalone.Tests.Hosting;

public sealed class SiteTests
{
    [Fact]
    public async Task Pages_AsComponentResultAndByRenderer_AreHtml()
    {
        await using var host = await StartAsync();
        Assert.Equal("<p>qu&#x1EAD;n &lt;Ho&#xE0;ng Mai&gt;</p>", await host.GetStringAsync("/page"));
        Assert.Equal("<p>Mai</p>", await host.GetStringAsync("/rendered"));
    }

    [Fact]
    public async Task Antiforgery_OverARoundTrip_AcceptsItsTokenOnly()
    {
        await using var host = await StartAsync();
        using var form = await host.GetAsync("/form");
        var token = await form.Content.ReadAsStringAsync();
        var cookie = form.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        Assert.Equal((HttpStatusCode.OK, "Hoàng Mai"), await PostAsync(host, cookie, token));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(host, cookie, "forged")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(host, cookie: null, token)).Status);
    }

    [Fact]
    public async Task SignIn_AskedForByCode_Works()
    {
        await using var host = await StartAsync();
        Assert.Equal("True", await host.GetStringAsync("/signed-in"));
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(RunningHost host, string? cookie, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/form", UriKind.Relative));
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("unit", "Hoàng Mai"), KeyValuePair.Create("__RequestVerificationToken", token)]);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var response = await host.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static Task<RunningHost> StartAsync() => RunningHost.StartAsync(
        builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
            builder.Services.AddAntiforgery();
            builder.Services.AddRazorComponents();
            builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, AlwaysSignedIn>("Always", _ => { });
        },
        typeof(SiteFunctions));
}
