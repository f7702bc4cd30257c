namespace Program08.Functions.Tests.Operating;

/// <summary>A test that needs a file system of its own; left out, with the reason, where this account may not mount one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MountFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> MayMount = new(Try);

    public MountFactAttribute()
    {
        if (!MayMount.Value)
        {
            Skip = "mounting a file system needs Linux and root";
        }
    }

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        var place = Directory.CreateTempSubdirectory("p08-mount-");
        try
        {
            return SmallDisk.TryRun("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place.FullName) && SmallDisk.TryRun("umount", place.FullName);
        }
        finally
        {
            place.Delete();
        }
    }
}
