using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Program08.Benchmarks.Engine;
using Program08.Functions.Access;
using Program08.Functions.Cycles;
using Program08.Functions.Hosts;
using Program08.Reporting.Words;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting;
using Program08.Storage.Records;

namespace Program08.Benchmarks.Intake;

/// <summary>The product as it is served, on an open cycle, with a reporter signed in.</summary>
internal sealed partial class BenchSite : IAsyncDisposable
{
    private const string Unit = "/don-vi/ct08/2023/008";
    private const string Password = "một câu dài để đăng nhập 2024";

    private readonly IHost host;
    private readonly string folder;
    private readonly HttpClient client;
    private string token = "";

    private BenchSite(IHost host, string folder)
    {
        (this.host, this.folder) = (host, folder);
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = host.GetBaseAddress() };
    }

    public static async Task<BenchSite> StartAsync(BenchSeeds seeds)
    {
        var folder = BenchEngine.NewFolder();
        var builder = FunctionsApplication.CreateBuilder([]);
        foreach (var limit in new[] { "SignIns", "Uploads", "Posts" })
        {
            // One address sends here what hundreds would.
            builder.Configuration[$"Limits:{limit}"] = "0";
        }

        StandaloneSetup.Configure(builder, folder, "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var host = builder.Build();
        await StandaloneSetup.PrepareAsync(host);
        await host.StartAsync();
        var site = new BenchSite(host, folder);
        await site.OpenAsync(seeds);
        return site;
    }

    /// <summary>Sends a file by the form of the unit's page.</summary>
    /// <returns>Where the answer leads.</returns>
    public async Task<Uri> SendAsync(string action, string field, string fileName, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        form.Add(new ByteArrayContent(content), field, fileName);
        using var answer = await client.PostAsync(new Uri($"{Unit}/{action}", UriKind.Relative), form);
        return answer.Headers.Location ?? throw new InvalidOperationException($"{action} was answered with {answer.StatusCode}.");
    }

    public async Task<string> ReadAsync(Uri page) => WebUtility.HtmlDecode(await client.GetStringAsync(page));

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task OpenAsync(BenchSeeds seeds)
    {
        var services = host.Services;
        var plan = seeds.Plan(seeds.Districts);
        var desk = services.GetRequiredService<CycleDesk>();
        var hash = new PasswordHasher<Person>().HashPassword(new Person { Id = "", Name = "", Email = "" }, Password);
        if (!(await desk.PlanAsync(plan, "coordinator", default)).TryGet(out _, out _)
            || !await services.GetRequiredService<PeopleRecords>().AddAsync(new PersonRecord("reporter", "reporter", "reporter@so.example", "REPORTER@SO.EXAMPLE", null, hash, "stamp", 0, null, [new Grant(Role.Reporter, "008")])))
        {
            throw new InvalidOperationException("The cycle could not be planned.");
        }

        await services.GetRequiredService<CycleStart>().ScheduleAsync(services.GetRequiredService<DurableEngine>().Client, plan.Id, default);
        await desk.OpenNowAsync(plan.Id, "coordinator", default);
        using var credentials = new FormUrlEncodedContent([new("__RequestVerificationToken", await TokenAsync("/dang-nhap")), new("email", "reporter@so.example"), new("password", Password)]);
        using var answer = await client.PostAsync(new Uri("/dang-nhap", UriKind.Relative), credentials);
        token = await TokenAsync(Unit);
    }

    private async Task<string> TokenAsync(string page) =>
        Token().Match(await client.GetStringAsync(new Uri(page, UriKind.Relative))) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : throw new InvalidOperationException($"{page} has no form.");

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
