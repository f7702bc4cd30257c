using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting;
using Program08.Standalone.Hosting.Discovery;
using Program08.Standalone.Hosting.Settings;
using Program08.Standalone.Tests.Hosting.Functions;

namespace Program08.Standalone.Tests.Hosting;

/// <summary>What the worker and the Azure host accept of functions, point by point.</summary>
public sealed class FunctionRulePointTests
{
    [Fact]
    public void Point14_InputParameter_IsOneOfAnExactType() => Refuses(typeof(OrchestratorWithList), typeof(OrchestratorWithTwoInputs));

    [Fact]
    public async Task Point14_GetInput_ConvertsFreely()
    {
        await using var host = await RunningHost.StartAsync(builder => builder.ConfigureFunctionsWebApplication(), typeof(LooseInputFunctions));
        var client = host.Get<DurableEngine>().Client;

        var id = await client.ScheduleNewOrchestrationInstanceAsync("Loose", new Greeting("Mai", 3));
        var end = await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);

        Assert.Equal("Mai 3", end.ReadOutputAs<string>());
    }

    [Fact]
    public void Point18_FunctionNames_AreCheckedAndUniqueIgnoringCase()
    {
        Refuses(typeof(BadName), typeof(ReservedName));
        Assert.Single(Problems(typeof(TwiceA), typeof(TwiceB)));
    }

    [Fact]
    public void Point50_Activity_HasExactlyOneTriggerParameter()
    {
        Refuses(typeof(NoTrigger), typeof(TwoTriggers), typeof(ActivityWithTwo));
        Assert.Empty(Problems(typeof(GatedFunctions), typeof(DurableFunctions)));
    }

    [Fact]
    public void Point65_Orchestrator_HasNoBindingButItsTriggerAndNoToken() => Refuses(typeof(OrchestratorWithClient), typeof(OrchestratorWithToken));

    [Fact]
    public void Point66_WhatIsNotOffered_IsAbsent()
    {
        string[] absent = ["TaskOrchestrator", "TaskActivity", "TaskEntity", "DurableHttp", "ScheduledTask", "ExportHistory", "EntityInstanceId", "EntityTrigger"];

        Assert.DoesNotContain(
            typeof(FunctionAttribute).Assembly.GetExportedTypes(),
            type => type != typeof(TaskOrchestrationContext) && absent.Any(word => type.Name.StartsWith(word, StringComparison.Ordinal)));
        Assert.DoesNotContain(
            typeof(Microsoft.DurableTask.Client.DurableTaskClient).GetMembers().Concat(typeof(TaskOrchestrationContext).GetMembers()),
            member => member.Name.Contains("Entit", StringComparison.Ordinal) || member.Name.Contains("HttpAsync", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Point66_WebhooksOfTheExtension_AreNotServed()
    {
        await using var host = await RunningHost.StartAsync(Web, typeof(WebFunctions));
        using var response = await host.GetAsync("/runtime/webhooks/durabletask/instances");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public void Point67_Method_IsPublicOfATopLevelClass_AndNeverAsyncVoid() =>
        Refuses(typeof(NotPublicMethod), typeof(Outer.Nested), typeof(AsyncVoid), typeof(AbstractClass), typeof(GenericMethod));

    [Fact]
    public async Task Point68_ResultsOfBothKinds_AreExecuted_AndNoFileIsServed()
    {
        await using var host = await RunningHost.StartAsync(Web, typeof(WebFunctions));

        Assert.Equal("nobody", await host.GetStringAsync("/user"));
        Assert.Equal("GET", await host.GetStringAsync("/defaultroute"));
        using var file = await host.GetAsync("/host.json");
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
    }

    [Fact]
    public void Point69_ReservedBrokenOrDoubledRoutes_AreRefused()
    {
        Refuses(typeof(AdminRoute), typeof(RuntimeByName), typeof(SlashRoute), typeof(BrokenRoute), typeof(SameRoute));
    }

    [Fact]
    public async Task Point70_Limit_IsThirtyMegabytes_UnlessRaisedForTheRequest()
    {
        await using var host = await RunningHost.StartAsync(Web, typeof(UploadFunctions));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await UploadAsync(host, "upload", 30_000_001));
        Assert.Equal(HttpStatusCode.OK, await UploadAsync(host, "upload-raised", 30_000_001));
    }

    [Fact]
    public void Point71_Schedule_HasSixFields() => Refuses(typeof(FiveFields));

    [Fact]
    public async Task Point72_HostFile_IsReadFromBesideTheFunctions()
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "host.json");
        Assert.False(File.Exists(beside), "The tests bring no host.json of their own.");
        await File.WriteAllTextAsync(beside, """{ "unknown": true, "extensions": { "durableTask": { "hubName": "BesideTheAssembly" } } }""");
        try
        {
            await using var host = await RunningHost.StartAsync(
                builder =>
                {
                    Web(builder);
                    builder.UseStandalone(options => options.HostFile = null);
                },
                typeof(WebFunctions));
            Assert.Equal("BesideTheAssembly", host.Get<HostSettings>().HubName);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static void Web(FunctionsApplicationBuilder builder)
    {
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddScoped<ScopeMark>();
    }

    private static async Task<HttpStatusCode> UploadAsync(RunningHost host, string path, int bytes)
    {
        using var content = new ByteArrayContent(new byte[bytes]);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/" + path, UriKind.Relative)) { Content = content };
        request.Headers.ExpectContinue = true;
        using var response = await host.Client.SendAsync(request);
        return response.StatusCode;
    }

    private static void Refuses(params Type[] types) => Assert.All(types, type => Assert.NotEmpty(Problems(type)));

    private static List<string> Problems(params Type[] types)
    {
        var problems = new List<string>();
        RouteRules.Check(FunctionDiscovery.Discover(types, problems), problems);
        if (problems.Count == 0)
        {
            using var folder = new TestFolder();
            using var log = new LogBook();
            var builder = RunningHost.Prepare(folder, log, types);
            builder.Services.AddScoped<ScopeMark>();
            builder.Services.AddSingleton<RequestGate>();
            builder.ConfigureFunctionsWebApplication();
            try
            {
                using var host = builder.Build();
            }
            catch (FunctionSetupException error)
            {
                problems.AddRange(error.Problems);
            }
        }

        return problems;
    }
}
