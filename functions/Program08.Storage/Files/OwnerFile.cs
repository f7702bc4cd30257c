namespace Program08.Storage.Files;

/// <summary>Files with keys, contacts or unpublished figures: readable by the user who runs the program, and nobody else. On Windows the folder's rights decide.</summary>
public static class OwnerFile
{
    /// <param name="mode"><see cref="FileMode.Create"/> or <see cref="FileMode.CreateNew"/>.</param>
    /// <exception cref="IOException">The file can't be made.</exception>
    public static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
