using Program08.Functions.Hosts.Demo;

namespace Program08.Functions.Tests.Demonstrations;

public sealed class DemoFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("p08-demo-");

    [Fact]
    public void Folder_ThatSomethingElseLiesIn_IsLeftAlone()
    {
        var file = Path.Combine(folder.FullName, "báo cáo.docx");
        File.WriteAllText(file, "mine");

        Assert.Contains(folder.FullName, Assert.Throws<DemoException>(() => DemoFolder.Prepare(folder.FullName, "x")).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
        Assert.Single(folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public void Folder_OfAnEarlierDemonstration_IsReplaced()
    {
        var first = DemoFolder.Prepare(folder.FullName, "x");
        var old = Path.Combine(first.Returns, "001-ban-1.xlsx");
        File.WriteAllText(old, "old");
        Directory.CreateDirectory(first.Data);

        var second = DemoFolder.Prepare(folder.FullName, "x");

        Assert.False(File.Exists(old));
        Assert.False(Directory.Exists(second.Data));
        Assert.True(Directory.Exists(second.Returns));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
