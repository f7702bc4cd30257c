using Microsoft.AspNetCore.DataProtection;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Functions.Hosts.Data;
using Program08.Functions.Operating;
using Program08.Pages;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting;
using Program08.Standalone.Hosting.Edge;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Hosts;

/// <summary>The product on one machine: rows and engine in one SQLite file, uploads, keys and, by default, mails in folders beside it.</summary>
public static class StandaloneSetup
{
    public static void Configure(FunctionsApplicationBuilder builder, string dataFolder, string? urls)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var folder = new DataFolder(dataFolder);
        folder.Make();
        var data = folder.Root;
        StandaloneSettings.Add(builder.Configuration, data, urls);
        builder.UseStandalone(options =>
        {
            options.DataDirectory = data;
            options.Urls = urls;
            options.FunctionAssembly = typeof(StandaloneSetup).Assembly;
        });
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton<ISqliteWriter, EngineWriter>();
        builder.Services.AddSingleton(services => new SqliteReportingStore(folder.Database, services.GetRequiredService<ISqliteWriter>()));
        builder.Services.AddSingleton<IReportingStore>(services => new MovedCycleGuard(services.GetRequiredService<SqliteReportingStore>()));
        StandaloneUploads.Add(builder.Services, builder.Configuration, data);
        builder.Services.AddDataProtection().SetApplicationName("Program08").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(data, "keys")));
        builder.Services.AddSingleton<IInstanceHistory, EngineHistory>();
        builder.Services.AddSingleton<IHealthProbe>(services => new EngineProbe(() => services.GetRequiredService<DurableEngine>().NextDue, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<IHealthProbe>(_ => new DiskProbe(data));
        if (builder.Configuration[$"{TlsOptions.Section}:{nameof(TlsOptions.CertificateFile)}"] is { Length: > 0 })
        {
            builder.Services.AddSingleton<IHealthProbe, CertificateProbe>();
        }

        builder.Services.AddProgram08(builder.Configuration);
        builder.UseProgram08();
    }

    /// <summary>
    /// Checks the settings, reads the seeds and reaches the upload store before anything is served: what is wrong stops the start with its name, and
    /// with that line only.
    /// </summary>
    /// <exception cref="OptionsValidationException">A setting is not accepted.</exception>
    /// <exception cref="SeedException">See <see cref="Catalogue"/>.</exception>
    public static Task PrepareAsync(IHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        host.Services.GetRequiredService<IStartupValidator>().Validate();
        _ = host.Services.GetRequiredService<Catalogue>();
        return StandaloneUploads.PrepareAsync(host);
    }

    /// <summary>Where the site is, and the one-time link while there is no administrator.</summary>
    public static async Task PrintWelcomeAsync(IHost host, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(output);
        var address = host.GetBaseAddress();
        await output.WriteLineAsync($"Program 08 Reporting: {address}");
        await using var scope = host.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<People>().InviteFirstAdministratorAsync(CancellationToken.None) is { } token)
        {
            var link = new Uri(new Uri(scope.ServiceProvider.GetRequiredService<IOptions<ReportingOptions>>().Value.BaseAddress), PageRoutes.SetUp(token));
            await output.WriteLineAsync($"There is no administrator yet. Open this one-time link to become it: {link}");
        }
    }

    /// <summary>One line for what a person can mend; null for a bug, which keeps its stack trace.</summary>
    public static string? Explain(Exception problem) => StartProblem.Explain(problem) ?? problem switch
    {
        Moving.MoveException or FunctionSetupException or DataException or DataInUseException or Demo.DemoException => problem.Message,
        Azure.RequestFailedException => $"The blob service of Uploads:ConnectionString can't be used: {problem.Message.Split('\n')[0]}",
        InvalidDataException { InnerException: FormatException wrong } => $"{problem.Message} {wrong.Message}",
        UnauthorizedAccessException => $"{problem.Message} Run it as the account that the data folder belongs to.",
        Microsoft.Data.Sqlite.SqliteException => $"The database in the data folder can't be used: {problem.Message} Run doctor on it.",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => $"{problem.Message} Choose another with --urls.",
        IOException => $"{problem.Message.ReplaceLineEndings(" ")} Run doctor on the data folder.",
        _ => null,
    };
}
