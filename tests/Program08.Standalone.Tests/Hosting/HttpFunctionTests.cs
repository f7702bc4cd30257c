using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Program08.Standalone.Tests.Hosting.Functions;

namespace Program08.Standalone.Tests.Hosting;

public sealed class HttpFunctionTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.StartAsync(Configure, typeof(WebFunctions));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Point69_RootRoute_IsAnsweredAndOtherPathsAreNot()
    {
        Assert.Equal("home /", await _host.GetStringAsync("/"));
        using var other = await _host.GetAsync("/something");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Point69_NoRouteAndNoMethods_IsTheFunctionNameForAnyMethod(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("defaultroute", UriKind.Relative));
        using var response = await _host.Client.SendAsync(request);
        Assert.Equal(method, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task RouteValues_OfSeveralTypes_AreBoundByName()
    {
        Assert.Equal("7 Hoàng Mai none True", await _host.GetStringAsync("/items/7/Ho%C3%A0ng%20Mai"));
        Assert.Equal("7 x 0123456789abcdef0123456789abcdef True", await _host.GetStringAsync("/items/7/x/01234567-89ab-cdef-0123-456789abcdef"));
        Assert.Equal("2025-06-30", await _host.GetStringAsync("/days/2025-06-30"));
    }

    [Theory]
    [InlineData("/items/seven/x", HttpStatusCode.NotFound)]
    [InlineData("/items/7/x/not-a-guid", HttpStatusCode.BadRequest)]
    [InlineData("/days/2025-06-31", HttpStatusCode.BadRequest)]
    public async Task RouteValues_NotOfTheType_AreRefused(string path, HttpStatusCode expected)
    {
        using var response = await _host.GetAsync(path);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task SameRoute_OtherMethod_RunsTheOtherFunction()
    {
        using var content = new StringContent("thân");
        using var response = await _host.Client.PostAsync(new Uri("/items/8/y", UriKind.Relative), content);
        var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("ItemPost", json.GetProperty("name").GetString());
        Assert.Equal("thân", json.GetProperty("body").GetString());
        Assert.Equal("8", json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task WrongMethod_IsRefused()
    {
        using var response = await _host.Client.DeleteAsync(new Uri("/items/8/y", UriKind.Relative));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Point68_PlainObjectOrNothing_IsWritten()
    {
        Assert.Equal("""{"answer":42}""", await _host.GetStringAsync("/object"));
        using var nothing = await _host.GetAsync("/nothing");
        Assert.Equal(HttpStatusCode.NoContent, nothing.StatusCode);
    }

    [Fact]
    public async Task Point67_ScopeOfConstructorRequestAndContext_IsOneAndNewForEachInvocation()
    {
        var first = (await _host.GetStringAsync("/scope")).Split(' ');
        var second = (await _host.GetStringAsync("/scope")).Split(' ');
        Assert.Equal("True", first[1]);
        Assert.Equal("True", second[1]);
        Assert.NotEqual(first[0], second[0]);
    }

    [Fact]
    public async Task GetLogger_OfTheContext_WritesUnderItsCategory()
    {
        await _host.GetStringAsync("/logged");
        var lines = _host.Log.Lines.Where(l => l.Message.StartsWith("logged by", StringComparison.Ordinal)).Select(l => l.Category);
        Assert.Equal(["By.Name", typeof(WebFunctions).FullName!], lines);
    }

    [Fact]
    public async Task HttpContextAccessor_WhenRegistered_IsEmptyUntilCodeSetsIt() => Assert.Equal("empty", await _host.GetStringAsync("/accessor"));

    [Fact]
    public async Task Point68_User_StaysEmptyUntilCodeSignsIn()
    {
        Assert.Equal("nobody", await _host.GetStringAsync("/user"));
    }

    [Fact]
    public async Task Exception_InFunction_IsAProblemThatLeaksNothingAndALogLineWithTheRequest()
    {
        using var response = await _host.GetAsync("/broken");
        var body = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("secret", body, StringComparison.OrdinalIgnoreCase);
        var requestId = JsonDocument.Parse(body).RootElement.GetProperty("requestId").GetString()!;
        var line = Assert.Single(_host.Log.Lines, l => l.EventId == 210);
        Assert.Equal(LogLevel.Error, line.Level);
        Assert.Contains(requestId, line.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(line.Exception);
    }

    [Fact]
    public async Task Exception_InRendering_IsAProblemToo()
    {
        using var response = await _host.GetAsync("/broken-result");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Fact]
    public async Task Point70_BodyOverTheLimit_IsRefused()
    {
        using var content = new StringContent(new string('x', 2_000), Encoding.ASCII);
        using var response = await _host.Client.PostAsync(new Uri("/size", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task ForwardedHeaders_FromTheSameMachine_AreTaken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/scheme", UriKind.Relative));
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "baocao.example.vn");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var response = await _host.Client.SendAsync(request);
        Assert.Equal("https baocao.example.vn 203.0.113.9", await response.Content.ReadAsStringAsync());
    }

    private static void Configure(FunctionsApplicationBuilder builder)
    {
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddScoped<ScopeMark>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddAuthentication("Always").AddScheme<AuthenticationSchemeOptions, AlwaysSignedIn>("Always", _ => { });
        builder.Services.AddAuthorization();
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = 1_000);
    }
}
