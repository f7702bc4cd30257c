using System.Text;

namespace Program08.Standalone.Tests.Killing;

/// <summary>Lines written with one call each: a killed process leaves whole lines, and what it wrote stays written.</summary>
internal sealed class AppendOnlyFile(string path) : IDisposable
{
    private readonly FileStream file = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    public void Add(string line)
    {
        lock (file)
        {
            file.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }
    }

    public void Dispose() => file.Dispose();

    public static string[] Read(string path) => File.Exists(path) ? File.ReadAllLines(path) : [];
}
