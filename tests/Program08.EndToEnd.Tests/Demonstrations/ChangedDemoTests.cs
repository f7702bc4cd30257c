using System.Text.Json;
using System.Text.RegularExpressions;
using Program08.EndToEnd.Tests.Mails;
using Program08.EndToEnd.Tests.Visiting;
using Program08.Pages;

namespace Program08.EndToEnd.Tests.Demonstrations;

/// <summary>What a second run changes, and what it must not.</summary>
public sealed partial class ChangedDemoTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    private const string Mark = "BẢN TRÌNH DIỄN – CÓ SỐ LIỆU MÔ PHỎNG, KHÔNG CÓ GIÁ TRỊ VĂN BẢN";

    [Fact]
    public async Task SameSeeds_GiveTheSameHashAndTheSameMails()
    {
        var folder = Directory.CreateTempSubdirectory("program08-demo-");
        var again = await DemoProcess.RunAsync(folder.FullName);

        Assert.Equal(demo.Run.Json.GetProperty("reportHash").GetString(), again.Json.GetProperty("reportHash").GetString());
        Assert.Equal(Mails(demo.Mail), Mails(Path.Combine(folder.FullName, "mail")));
        folder.Delete(recursive: true);

        static List<string> Mails(string mail) => [.. PickedUpMail.In(mail).Select(known => $"{known.MessageId} {known.To} {known.Subject}").Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task OneChangedReturn_ChangesTheFigureTheCountAndTheExitCode()
    {
        var folder = Directory.CreateTempSubdirectory("program08-demo-");
        var seeds = Path.Combine(folder.FullName, "seeds");
        var shipped = Path.Combine(AppContext.BaseDirectory, "seeds");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(seeds, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        // One figure of one department: 15 doctors to ten thousand people meet the target, 14 don't.
        var sent = Path.Combine(seeds, "returns", "ct08-2023", "SYT-city.json");
        var text = await File.ReadAllTextAsync(sent);
        var other = OneDoctorMore().Replace(text, "${before}15${between}15", 1);
        Assert.NotEqual(text, other);
        await File.WriteAllTextAsync(sent, other);
        var changed = await DemoProcess.RunAsync(Path.Combine(folder.FullName, "demo"), $"--Program08:SeedsFolder={seeds}");

        Assert.True(changed.ExitCode == 1, changed.Told);
        Assert.Equal((20, 21), (demo.Run.Json.GetProperty("indicatorsMet").GetInt32(), changed.Json.GetProperty("indicatorsMet").GetInt32()));
        Assert.DoesNotContain("CT08-18", changed.Json.GetProperty("notMet").EnumerateArray().Select(code => code.GetString()));
        Assert.Equal((14m, 15m), (await DoctorsAsync(demo.Report), await DoctorsAsync(Path.Combine(folder.FullName, "demo", "report"))));
        Assert.Contains("✕ KHÔNG", changed.Told, StringComparison.Ordinal);
        Assert.NotEqual(demo.Run.Json.GetProperty("reportHash").GetString(), changed.Json.GetProperty("reportHash").GetString());
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Pages_OfEveryRole_CarryTheMark()
    {
        await using var site = await DemoSiteProcess.ServeAsync(demo.Data);
        using var visitor = new Visitor(site.Address);
        (string Role, string[] Addresses)[] visits =
        [
            ("Chuyên viên Cơ quan thường trực", [PageRoutes.Home, "/dieu-phoi", "/dieu-phoi/ct08/2023", "/dieu-phoi/ct08/2023/don-vi/001", "/don-vi/ct08/2023/001", "/don-vi/ct08/2023/001/ban/1", "/bao-cao/ct08/2023", "/nhat-ky/ct08/2023"]),
            ("Lãnh đạo Sở Lao động", [PageRoutes.Home, "/duyet/ct08/2023", "/bao-cao/ct08/2023"]),
            ("Thường trực Ban Chỉ đạo", [PageRoutes.Home, "/bao-cao/ct08/2023", "/khong-co-trang-nay"]),
            ("Quản trị hệ thống", [PageRoutes.Home, PageRoutes.People, PageRoutes.Instances]),
        ];
        foreach (var (role, addresses) in visits)
        {
            var signIn = await visitor.OpenAsync(PageRoutes.SignIn);
            Assert.True(signIn.Says(Mark), signIn.Words);
            await visitor.PressAsync($"Vào vai {role}");
            foreach (var address in addresses)
            {
                var page = await visitor.OpenAsync(address);
                Assert.True(page.Says(Mark), $"{role} {address}: {page.Words}");
            }

            await visitor.OpenAsync(PageRoutes.Home);
            await visitor.PressAsync("Đăng xuất");
        }

        await visitor.PressAsync("Vào vai Chuyên viên Cơ quan thường trực");
        Assert.True((await visitor.OpenAsync("/don-vi/ct08/2023/001/ban/1")).Says("Mô phỏng"));
    }

    private static async Task<decimal> DoctorsAsync(string folder)
    {
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder, "*.json"))));
        return report.RootElement.GetProperty("indicators").EnumerateArray().Single(row => row.GetProperty("code").GetString() == "CT08-18").GetProperty("totals").GetProperty("value").GetDecimal();
    }

    [GeneratedRegex("""(?<before>"key": "CT08-18:value:period",\s*"asWritten": ")14(?<between>",\s*"figure": \{\s*"state": "given",\s*"value": )14\b""")]
    private static partial Regex OneDoctorMore();
}
