using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Program08.Functions;
using Program08.Functions.Hosts;
using Program08.Functions.Moving;

if (args is [MoveOrder.ExportName or MoveOrder.ImportName, ..])
{
    return await AzureMove.RunAsync(args, Console.Out, Console.Error);
}

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
AzureSetup.Configure(builder);
builder.Services.AddProgram08(builder.Configuration);
builder.UseProgram08();
using var host = builder.Build();
await AzureSetup.PrepareAsync(host);
await host.RunAsync();
return 0;
