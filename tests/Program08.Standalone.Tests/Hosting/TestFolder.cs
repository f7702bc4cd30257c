namespace Program08.Standalone.Tests.Hosting;

/// <summary>A folder of its own, gone with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("standalone-host-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
