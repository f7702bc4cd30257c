using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Program08.Functions;
using Program08.Functions.Hosts;
using Program08.Functions.Moving;

if (args is [MoveOrder.ExportName or MoveOrder.ImportName, ..])
{
    return await AzureMove.RunAsync(args, Console.Out, Console.Error);
}

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    AzureSetup.Configure(builder);
    builder.Services.AddProgram08(builder.Configuration);
    builder.UseProgram08();
    using var host = builder.Build();
    await AzureSetup.PrepareAsync(host);
    await host.RunAsync();
    return 0;
}
catch (Exception problem) when (AzureSetup.Explain(problem) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}
