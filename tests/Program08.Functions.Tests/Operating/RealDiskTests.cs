using System.Net;
using Program08.Functions.Hosts;
using Program08.Functions.Hosts.Checkup;
using Program08.Functions.Operating;
using Program08.Functions.Tests.Site;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Operating;

/// <summary>Real file systems that run full or turn read-only under the whole product.</summary>
public sealed class RealDiskTests
{
    private const string Unit = "/don-vi/ct08/2023/008";

    [MountFact]
    public async Task FullDisk_RefusesInWords_SaysSoToMonitorsAndDoctor_AndLosesNothingAcknowledged()
    {
        using var disk = new SmallDisk(24);
        await using var site = await SimulatedSite.StartAsync(Before, data: disk.Data);
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        await site.ToAsync(January(3, 9));
        using var reporter = await town.SignedInAsync("reporter-008");
        (await reporter.UploadAsync(Unit, $"{Unit}/tai-len", "mot.xlsx", [1, 2, 3])).MustGoTo($"{Unit}/ban/1");

        disk.Fill();
        var refused = await reporter.UploadAsync(Unit, $"{Unit}/tai-len", "hai.xlsx", new byte[200_000]);
        using var ready = await reporter.SendAsync(HttpMethod.Get, "/suc-khoe/san-sang");
        var (code, told) = await DoctorAsync(disk.Data);
        disk.Clear();
        var taken = await reporter.UploadAsync(Unit, $"{Unit}/tai-len", "ba.xlsx", [4, 5, 6]);

        Assert.Equal(HttpStatusCode.InternalServerError, refused.Status);
        Assert.Contains("Hệ thống gặp sự cố", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("can't be written: full, read-only or not ours", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, code);
        Assert.Contains("FAIL  folder", told, StringComparison.Ordinal);
        Assert.Contains("make room", told, StringComparison.Ordinal);
        taken.MustGoTo($"{Unit}/ban/2");
        Assert.Equal(HttpStatusCode.OK, (await reporter.GetAsync($"{Unit}/ban/1")).Status);
    }

    [MountFact]
    public async Task ReadOnlyDisk_StopsTheStartWithOneLine_AndDoctorSaysWhatToDo()
    {
        using var disk = new SmallDisk(24);
        await using (var site = await SimulatedSite.StartAsync(Before, data: disk.Data))
        {
            await site.CrashAsync();
        }

        disk.MakeReadOnly();

        var problem = await Assert.ThrowsAnyAsync<Exception>(() => SimulatedSite.StartAsync(Before, data: disk.Data));
        var line = StandaloneSetup.Explain(problem);
        var (code, told) = await DoctorAsync(disk.Data);
        var finding = await new DiskProbe(disk.Data).CheckAsync(CancellationToken.None);

        Assert.NotNull(line);
        Assert.DoesNotContain('\n', line);
        Assert.Contains("doctor", line, StringComparison.Ordinal);
        Assert.Equal(1, code);
        Assert.Contains("Read-only file system", told, StringComparison.Ordinal);
        Assert.Equal(HealthState.Fail, finding.State);
    }

    private static async Task<(int Code, string Output)> DoctorAsync(string data)
    {
        await using var output = new StringWriter();
        return (await Doctor.RunAsync(StandaloneArguments.Read(["doctor", "--data", data])!, output), output.ToString());
    }
}
