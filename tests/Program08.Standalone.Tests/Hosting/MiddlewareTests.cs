using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Program08.Standalone.Tests.Hosting.Functions;

namespace Program08.Standalone.Tests.Hosting;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Middleware_OfAllKinds_RunsInOrderAndTheResultComesLast()
    {
        var steps = new ConcurrentQueue<string>();
        await using var host = await RunningHost.StartAsync(
            builder =>
            {
                builder.UseMiddleware((context, next) => Note(context, "early", next));
                builder.ConfigureFunctionsWebApplication();
                builder.Services.AddSingleton(steps);
                builder.UseMiddleware<Notes>();
                builder.UseWhen<NotesOnHttp>(context => context.GetHttpContext() is not null);
                builder.UseWhen(context => context.FunctionDefinition.Name == "Other", (context, next) => Note(context, "never", next));
                builder.UseWhen(_ => true, (context, next) => Note(context, "last", next));
            },
            typeof(MiddlewareFunctions));

        Assert.Equal("rendered", await host.GetStringAsync("/noted"));

        Assert.Equal(
            ["early>", "notes>", "http>", "last>", "function", "<last", "<http", "<notes", "result", "<early"],
            steps);

        async Task Note(FunctionContext context, string name, Func<Task> next)
        {
            Assert.Equal(name != "early", context.GetHttpContext() is not null);
            steps.Enqueue(name + ">");
            await next();
            steps.Enqueue("<" + name);
        }
    }

    [Fact]
    public async Task Middleware_AfterNext_CanStillSetHeaders()
    {
        await using var host = await RunningHost.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton(new ConcurrentQueue<string>());
                builder.ConfigureFunctionsWebApplication();
                builder.UseMiddleware(async (context, next) =>
                {
                    await next();
                    context.GetHttpContext()!.Response.Headers["X-After"] = "yes";
                });
            },
            typeof(MiddlewareFunctions));

        using var response = await host.GetAsync("/noted");

        Assert.Equal("yes", Assert.Single(response.Headers.GetValues("X-After")));
    }

    [Fact]
    public async Task Middleware_ThatDoesNotCallNext_AnswersAlone()
    {
        var steps = new ConcurrentQueue<string>();
        await using var host = await RunningHost.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton(steps);
                builder.ConfigureFunctionsWebApplication();
                builder.UseMiddleware((context, _) => context.GetHttpContext()!.Response.WriteAsync("closed"));
            },
            typeof(MiddlewareFunctions));

        Assert.Equal("closed", await host.GetStringAsync("/noted"));
        Assert.Empty(steps);
    }

    [Fact]
    public async Task ItemsAndFeatures_SetInMiddleware_ReachTheFunction()
    {
        await using var host = await RunningHost.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton(new ConcurrentQueue<string>());
                builder.ConfigureFunctionsWebApplication();
                builder.UseMiddleware((context, next) =>
                {
                    context.Items["who"] = "Mai";
                    context.Features.Set(new ScopeMark());
                    return next();
                });
            },
            typeof(MiddlewareFunctions));

        Assert.Equal("Mai True", await host.GetStringAsync("/carried"));
    }

    private sealed class Notes(ConcurrentQueue<string> steps) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            steps.Enqueue("notes>");
            await next(context);
            steps.Enqueue("<notes");
        }
    }

    private sealed class NotesOnHttp(ConcurrentQueue<string> steps) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            steps.Enqueue("http>");
            await next(context);
            steps.Enqueue("<http");
        }
    }
}
