using Program08.Functions.Hosts.Checkup;
using Program08.Functions.Operating;

namespace Program08.Functions.Hosts;

/// <summary>Whether the data folder takes files, and has room for what is still to come: on a full or read-only disk nothing is acknowledged any more.</summary>
internal sealed class DiskProbe(string folder) : IHealthProbe
{
    private const long Mebibyte = 1024 * 1024;

    public string Name => "disk";

    public Task<HealthFinding> CheckAsync(CancellationToken cancellation)
    {
        if (!FolderCheck.TryWrite(folder, out _))
        {
            return Task.FromResult(new HealthFinding(
                Name, HealthState.Fail, "the data folder can't be written: full, read-only or not ours; run doctor", "không ghi được vào thư mục dữ liệu (đầy, chỉ đọc hoặc sai quyền); hãy chạy doctor"));
        }

        var free = new DriveInfo(folder).AvailableFreeSpace / Mebibyte;
        return Task.FromResult(free < FolderCheck.LeastBytes / Mebibyte
            ? new HealthFinding(Name, HealthState.Fail, $"{free} MiB free; make room", $"còn {free} MB; hãy giải phóng đĩa")
            : new HealthFinding(Name, HealthState.Ok, $"{free} MiB free", $"còn {free} MB"));
    }
}
