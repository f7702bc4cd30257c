using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Program08.AzureStorage;
using Program08.Functions.Access;
using Program08.Functions.Mailing;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using Program08.Storage.Uploads;

namespace Program08.Functions.Hosts;

/// <summary>
/// The product on Azure Functions: rows in Azure Tables, uploads and keys in Blobs. With settings <c>Storage:TableEndpoint</c> and
/// <c>Storage:BlobEndpoint</c> the function app's managed identity signs in; for a developer's emulator <c>Storage:ConnectionString</c> does.
/// </summary>
public static class AzureSetup
{
    private const string TableName = "program08";
    private const string UploadsContainer = "uploads";
    private const string OverflowContainer = "rows";
    private const string KeysContainer = "keys";

    public static void Configure(FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
#pragma warning disable RS0030 // The entry point of a host is where the real clock comes in.
        builder.Services.AddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        var (_, blobs) = Clients(builder.Configuration);
        var (rows, uploads) = Stores(builder.Configuration);
        builder.Services.AddSingleton(rows);
        builder.Services.AddSingleton<IReportingStore>(services => new MovedCycleGuard(services.GetRequiredService<TableReportingStore>()));
        builder.Services.AddSingleton(uploads);
        builder.Services.AddSingleton<IUploadStore>(services => services.GetRequiredService<BlobUploadStore>());
        var keys = new BlobXmlRepository(blobs.GetBlobContainerClient(KeysContainer).GetBlobClient("data-protection.xml"));
        builder.Services.AddSingleton(keys);
        var protection = builder.Services.AddDataProtection().SetApplicationName("Program08");
        if (VaultKey(builder.Configuration) is { } vaultKey)
        {
            protection.ProtectKeysWithAzureKeyVault(vaultKey, new DefaultAzureCredential());
        }

        builder.Services.AddSingleton<IValidateOptions<MailOptions>, SubmissionOnlyCheck>();
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(new ConfigureOptions<KeyManagementOptions>(management => management.XmlRepository = keys));
    }

    /// <summary>Checks the settings and makes table and containers where they are missing, before the first request; mails the first administrator's link.</summary>
    public static async Task PrepareAsync(IHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        host.Services.GetRequiredService<IStartupValidator>().Validate();
        _ = host.Services.GetRequiredService<Catalogue>();
        await host.Services.GetRequiredService<TableReportingStore>().EnsureAsync();
        await host.Services.GetRequiredService<BlobUploadStore>().EnsureAsync();
        await host.Services.GetRequiredService<BlobXmlRepository>().EnsureAsync();
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().InviteByMailAsync(CancellationToken.None);
    }

    /// <summary>One line for what a person can mend; null for a bug, which keeps its stack trace.</summary>
    internal static string? Explain(Exception problem) => StartProblem.Explain(problem) ?? problem switch
    {
        RequestFailedException => $"The storage that the settings name can't be used: {problem.Message.Split('\n')[0]}",
        AuthenticationFailedException => $"The identity of the app can't sign in: {problem.Message.Split('\n')[0]}",
        _ => null,
    };

    /// <summary>Where rows and uploads are kept.</summary>
    /// <exception cref="OptionsValidationException">The settings name no storage.</exception>
    internal static (TableReportingStore Rows, BlobUploadStore Uploads) Stores(ConfigurationManager configuration)
    {
        var (tables, blobs) = Clients(configuration);
        return (
            new TableReportingStore(tables.GetTableClient(TableName), blobs.GetBlobContainerClient(OverflowContainer)),
            new BlobUploadStore(blobs.GetBlobContainerClient(UploadsContainer)));
    }

    /// <summary>The key that encrypts the Data Protection keys in their blob; an emulator does without.</summary>
    private static Uri? VaultKey(ConfigurationManager configuration) =>
        Uri.TryCreate(configuration["Keys:VaultKey"], UriKind.Absolute, out var key) ? key
        : configuration["Storage:ConnectionString"] is { Length: > 0 } ? null
        : throw Wrong("Keys", "Keys:VaultKey is not the address of a key in a vault; without it the keys of sessions would lie open in their blob.");

    private static OptionsValidationException Wrong(string section, string failure) => new(section, typeof(AzureSetup), [failure]);

    private static (TableServiceClient Tables, BlobServiceClient Blobs) Clients(ConfigurationManager configuration)
    {
        if (configuration["Storage:ConnectionString"] is { Length: > 0 } connection)
        {
            return (new TableServiceClient(connection), new BlobServiceClient(connection));
        }

        if (!Uri.TryCreate(configuration["Storage:TableEndpoint"], UriKind.Absolute, out var tables) || !Uri.TryCreate(configuration["Storage:BlobEndpoint"], UriKind.Absolute, out var blobs))
        {
            throw Wrong("Storage", "Storage:TableEndpoint and Storage:BlobEndpoint are not both addresses; set them, or Storage:ConnectionString for an emulator.");
        }

        TokenCredential identity = new DefaultAzureCredential();
        return (new TableServiceClient(tables, identity), new BlobServiceClient(blobs, identity));
    }
}
