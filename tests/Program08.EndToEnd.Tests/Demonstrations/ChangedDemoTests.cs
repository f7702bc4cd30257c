using Program08.EndToEnd.Tests.Mails;
using Program08.EndToEnd.Tests.Visiting;
using Program08.Pages;

namespace Program08.EndToEnd.Tests.Demonstrations;

/// <summary>What a second run changes, and what it must not.</summary>
public sealed class ChangedDemoTests(DemoFixture demo) : IClassFixture<DemoFixture>
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
    public async Task OtherFigures_GiveAnotherCountAndExitCodeOne()
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

        // Health-insurance coverage of 95 % meets its target.
        var figures = Path.Combine(seeds, "demonstrations", "ct08-2023", "figures.json");
        var text = await File.ReadAllTextAsync(figures);
        Assert.Contains("\"total\": 7708000", text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(figures, text.Replace("\"total\": 7708000", "\"total\": 7790000", StringComparison.Ordinal));
        var changed = await DemoProcess.RunAsync(Path.Combine(folder.FullName, "demo"), $"--Program08:SeedsFolder={seeds}");

        Assert.True(changed.ExitCode == 1, changed.Told);
        Assert.Equal(21, changed.Json.GetProperty("indicatorsMet").GetInt32());
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
}
