using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace Program08.Storage.Files;

/// <summary>
/// Makes names safe on disk. Flushing a file keeps its bytes; that a new or renamed file is found again after a power cut is a matter of its folder,
/// which Linux writes out only when told.
/// </summary>
public static class DurableFolder
{
    private const int ReadOnly = 0;
    private const int CloseOnExec = 0x80000;

    /// <summary>Returns when the folder's entries are on disk. On systems that keep names in a journal of their own (Windows) it does nothing.</summary>
    /// <exception cref="IOException">The folder can't be opened or written out.</exception>
    public static void Flush(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly | CloseOnExec);
        if (handle < 0)
        {
            throw Failure("opened", folder);
        }

        try
        {
            if (Synchronise(handle) != 0)
            {
                throw Failure("written out", folder);
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    /// <summary>Creates the folder and those above it where missing; the names of all of them are on disk when it returns.</summary>
    /// <exception cref="IOException">A folder can't be created or written out.</exception>
    public static void Create(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Directory.Exists(path) || Path.GetDirectoryName(path) is not { } parent)
        {
            return;
        }

        Create(parent);
        Directory.CreateDirectory(path);
        Flush(parent);
    }

    private static IOException Failure(string what, string folder) =>
        new($"Folder '{folder}' can't be {what}: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}.");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Synchronise(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
