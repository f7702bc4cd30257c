using System.Security.Cryptography;
using System.Text.Json;
using Program08.TestTools;

namespace Program08.Storage.Tests;

/// <summary>The storage emulator, for the tests of one collection; in memory, with an account made up for this run.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private const string Account = "program08";

    private NodeTool? _tool;

    /// <summary>Blobs and tables, in the form the Azure clients read.</summary>
    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
        (_tool, var line) = await NodeTool.StartAsync("azurite.mjs", [], new Dictionary<string, string> { ["AZURITE_ACCOUNTS"] = $"{Account}:{key}" });
        var ports = JsonDocument.Parse(line).RootElement;
        ConnectionString = string.Join(
            ';',
            "DefaultEndpointsProtocol=http",
            $"AccountName={Account}",
            $"AccountKey={key}",
            $"BlobEndpoint=http://127.0.0.1:{ports.GetProperty("blobPort").GetInt32()}/{Account}",
            $"TableEndpoint=http://127.0.0.1:{ports.GetProperty("tablePort").GetInt32()}/{Account}");
    }

    public async Task DisposeAsync()
    {
        if (_tool is not null)
        {
            await _tool.DisposeAsync();
        }
    }

    /// <summary>A name for a container or table that no other test has.</summary>
    public static string NewName() => $"t{Guid.NewGuid():N}";
}
