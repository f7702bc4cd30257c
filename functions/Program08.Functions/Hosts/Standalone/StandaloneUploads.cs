using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Program08.Storage.Uploads;

namespace Program08.Functions.Hosts;

/// <summary>
/// Where uploads go: the folder <c>uploads</c> below the data, or a blob container where <c>Uploads:ConnectionString</c> names an account
/// (<c>Uploads:Container</c>, default <c>uploads</c>).
/// </summary>
internal static class StandaloneUploads
{
    public static void Add(IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        if (Blobs(configuration) is { } blobs)
        {
            services.AddSingleton<IUploadStore>(blobs);
        }
        else
        {
            services.AddSingleton<IUploadStore>(_ => new FolderUploadStore(Path.Combine(dataFolder, "uploads")));
        }
    }

    /// <summary>The container that the settings name; null when uploads are kept in the folder.</summary>
    public static BlobUploadStore? Blobs(IConfiguration configuration) => configuration["Uploads:ConnectionString"] is { Length: > 0 } connection
        ? new BlobUploadStore(new BlobContainerClient(connection, configuration["Uploads:Container"] ?? "uploads"))
        : null;

    /// <summary>Makes the container where it is missing; a service that can't be reached stops the start.</summary>
    public static async Task PrepareAsync(IHost host)
    {
        if (host.Services.GetRequiredService<IUploadStore>() is BlobUploadStore blobs)
        {
            await blobs.EnsureAsync();
        }
    }
}
