namespace Program08.Standalone.Engine;

/// <summary>
/// Held while an engine works on a database: two engines on one would each run every timer and activity. It is the operating system's lock on a file
/// beside the database, so it goes with the process however that ends; the file itself stays.
/// </summary>
public sealed class DataLock : IDisposable
{
    private readonly FileStream file;

    private DataLock(FileStream file) => this.file = file;

    /// <exception cref="DataInUseException">Another engine holds it.</exception>
    /// <exception cref="IOException">The file can't be written: the disk is read-only, or gone.</exception>
    public static DataLock Take(string databasePath)
    {
        var path = databasePath + ".lock";
        try
        {
            return new DataLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException) && File.Exists(path) && CanBeWrittenBeside(path))
        {
            throw new DataInUseException($"The data in {databasePath} is in use by another process; stop that one first, or choose another data folder.");
        }
    }

    /// <summary>The error of a lock held by another is told apart from that of a read-only disk by nothing but trying.</summary>
    private static bool CanBeWrittenBeside(string path)
    {
        try
        {
            using var probe = new FileStream($"{path}.{Environment.ProcessId}", FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Dispose() => file.Dispose();
}
