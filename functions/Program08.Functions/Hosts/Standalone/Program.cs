using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Program08.Functions.Hosts;
using Program08.Functions.Hosts.Checking;
using Program08.Functions.Hosts.Demo;
using Program08.Standalone.Hosting;

if (StandaloneArguments.Read(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(StandaloneArguments.Usage);
    return 2;
}

try
{
    return arguments.Command switch
    {
        StandaloneCommand.Serve => await ServeAsync(arguments),
        StandaloneCommand.Help => await HelpAsync(),
        StandaloneCommand.Demo when arguments.Demo is { } demo => await DemoCommand.RunAsync(arguments, demo, Console.Out, Console.Error),
        StandaloneCommand.Check when arguments.Check is { } check => await CheckCommand.RunAsync(arguments, check, Console.Out, Console.Error),
        StandaloneCommand.TryRule when arguments.TryRule is { } tried => await TryRuleCommand.RunAsync(arguments, tried, Console.Out, Console.Error),
        _ => await DataCommands.RunAsync(arguments, Console.Out),
    };
}
catch (Exception problem) when (StandaloneSetup.Explain(problem) is { } line)
{
    await Console.Error.WriteLineAsync(line);

    // To a check 1 is an answer about the file; a trial has no such answer.
    return arguments.Command is StandaloneCommand.Check or StandaloneCommand.TryRule ? CheckCommand.WrongUse : 1;
}

static async Task<int> ServeAsync(StandaloneArguments arguments)
{
    var builder = FunctionsApplication.CreateBuilder(arguments.Rest);
    StandaloneSetup.Configure(builder, arguments.DataFolder, arguments.Urls);
    using var host = builder.Build();
    await StandaloneSetup.PrepareAsync(host);
    await host.StartAsync();
    await StandaloneSetup.PrintWelcomeAsync(host, Console.Out);
    await host.WaitForShutdownAsync();
    return 0;
}

static async Task<int> HelpAsync()
{
    await Console.Out.WriteLineAsync(StandaloneArguments.Usage);
    return 0;
}
