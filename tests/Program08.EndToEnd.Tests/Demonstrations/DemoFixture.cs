namespace Program08.EndToEnd.Tests.Demonstrations;

/// <summary>One run of the demonstration that ships, for all tests that look at what it leaves.</summary>
public sealed class DemoFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("program08-demo-");
    private DemoProcess? _run;

    internal DemoProcess Run => _run ?? throw new InvalidOperationException("It has not run.");

    public string Data => Path.Combine(_folder.FullName, "data");

    public string Mail => Path.Combine(_folder.FullName, "mail");

    public string Report => Path.Combine(_folder.FullName, "report");

    public string Returns => Path.Combine(_folder.FullName, "returns");

    public async Task InitializeAsync() => _run = await DemoProcess.RunAsync(_folder.FullName);

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}
