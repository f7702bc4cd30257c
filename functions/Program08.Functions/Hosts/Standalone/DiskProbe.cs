using Program08.Functions.Hosts.Checkup;
using Program08.Functions.Operating;

namespace Program08.Functions.Hosts;

/// <summary>Room for what is still to come: on a full disk nothing is acknowledged any more.</summary>
internal sealed class DiskProbe(string folder) : IHealthProbe
{
    public string Name => "disk";

    public Task<HealthFinding> CheckAsync(CancellationToken cancellation)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        return Task.FromResult(new HealthFinding(Name, free < FolderCheck.LeastBytes ? HealthState.Fail : HealthState.Ok, $"{free / (1024 * 1024)} MiB free"));
    }
}
