using System.Text.Json.Nodes;
using Program08.Functions.Hosts;
using Program08.Functions.Hosts.Demo;
using Program08.Functions.Tests.Intake;
using Program08.Functions.Tests.Site;
using Program08.Pages;

namespace Program08.Functions.Tests.Demonstrations;

/// <summary>A programme of another province, given by files alone, through the same command from planning to publishing.</summary>
public sealed class OtherProgrammeDemoTests : IDisposable
{
    private const string Cycle = "mh05/2026-Q1";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("p08-other-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Demonstration_ComesOutAsDecidedTwice_IsChecked_AndIsServedWithNothingOfTheFirstProgramme()
    {
        var (code, first) = await RunAsync("first", SeedCopy.Shipped);
        var (again, second) = await RunAsync("second", SeedCopy.Shipped);

        Assert.Equal((0, 0), (code, again));
        Assert.Equal((string?)first["reportHash"], (string?)second["reportHash"]);
        Assert.Equal(("cycle:mh05:2026-Q1", 13, 8, 11), ((string?)first["cycle"], (int)first["units"]!, (int)first["indicatorsMet"]!, (int)first["indicatorsTotal"]!));
        Assert.Equal((13, 1, 1), ((int)first["returns"]!["submitted"]!, (int)first["returns"]!["sentBack"]!, (int)first["returns"]!["late"]!));
        Assert.Equal(["approved", "approved"], first["decisions"]!.AsArray().Select(decision => (string?)decision!["decision"]));
        Assert.Equal((int)first["synthetic"]!["total"]!, (int)first["synthetic"]!["rows"]!);
        Assert.True((int)first["mails"]!["escalated"]! > 0);

        // Its own workbook by the seeds, where the made-up programme isn't offered otherwise, and by the data it left.
        var sent = await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "first", "returns", "MH05-ban-1.xlsx"));
        foreach (var data in new[] { null, Path.Combine(folder.FullName, "first", "data") })
        {
            var check = await CheckedFile.RunAsync("quý I.xlsx", sent, data, "MH05", Cycle);
            Assert.Equal((0, ""), (check.ExitCode, check.Errors));
        }

        await VisitAsync(Path.Combine(folder.FullName, "first"));
    }

    [Fact]
    public async Task OneChangedFigure_ChangesTheCountAndTheExitCode()
    {
        // Land files take 12,4 days instead of 11,4: no longer below 12.
        var seeds = await SeedCopy.MakeAsync(
            Path.Combine(folder.FullName, "seeds"),
            Path.Combine("returns", "mh05-2026-q1", "MH-SNV.json"),
            text => text.Replace("11,4", "12,4", StringComparison.Ordinal).Replace("11.4", "12.4", StringComparison.Ordinal));

        var (code, result) = await RunAsync("changed", seeds);

        Assert.Equal((1, 7), (code, (int)result["indicatorsMet"]!));
        Assert.Contains("MH05-10", result["notMet"]!.AsArray().Select(missed => (string?)missed));
    }

    [Fact]
    public async Task UnknownProgramme_IsSaid() =>
        Assert.Contains("ct08", (await Assert.ThrowsAsync<DemoException>(() => RunAsync("none", SeedCopy.Shipped, "zz99"))).Message, StringComparison.Ordinal);

    private async Task<(int Code, JsonNode Result)> RunAsync(string name, string seeds, string programme = "mh05")
    {
        var arguments = StandaloneArguments.Read(["demo", "--programme", programme, "--json", "--out", Path.Combine(folder.FullName, name), $"--Program08:SeedsFolder={seeds}"])!;
        await using var output = new StringWriter();
        await using var told = new StringWriter();
        var code = await DemoCommand.RunAsync(arguments, arguments.Demo!, output, told);
        Assert.Contains("Định trước", told.ToString(), StringComparison.Ordinal);
        return (code, JsonNode.Parse(output.ToString())!);
    }

    /// <summary>The data, served as <c>demo --serve</c> and <c>serve --data</c> would.</summary>
    private static async Task VisitAsync(string folder)
    {
        var story = DemoSeeds.Read(SeedCopy.Shipped, "mh05").Story;
        await using var site = await DemoSite.StartAsync(DemoFolder.At(folder), DemoSite.UtcOf(story.EndsAt), "http://localhost", new(story.Title, story.Password), [], TextWriter.Null);
        using var coordinator = new SiteClient(site.Address);
        await coordinator.SignInAsync(story.People.Single(person => person.Role == "coordinator").Email, story.Password);
        foreach (var address in new[] { PageRoutes.Home, PageRoutes.Plan, $"/dieu-phoi/{Cycle}", $"/dieu-phoi/{Cycle}/don-vi/MH09", $"/don-vi/{Cycle}/MH-SKHCN", $"/bao-cao/{Cycle}", "/phan-tich/mh05", "/phan-tich/mh05/MH05-09", "/quy-tac" })
        {
            var page = await coordinator.GetAsync(address);
            Assert.True(page.Status == System.Net.HttpStatusCode.OK, address);
            foreach (var foreign in (string[])["Hà Nội", "Thành phố", "ct08", "CT08", "Quận", "quận", "Huyện"])
            {
                Assert.False(page.Text.Contains(foreign, StringComparison.Ordinal), $"{address} says {foreign}.");
            }
        }

        Assert.Contains("Đặc khu Đảo Mẫu", (await coordinator.GetAsync(PageRoutes.Plan)).Text, StringComparison.Ordinal);
        var report = (await coordinator.GetAsync($"/bao-cao/{Cycle}")).Text;
        Assert.Contains("Địa bàn đất liền (8 đơn vị)", report, StringComparison.Ordinal);
        Assert.Contains("Khu vực miền núi (4 đơn vị), thuộc Địa bàn đất liền", report, StringComparison.Ordinal);
        Assert.Contains("1/4 nhiệm vụ hoàn thành đúng hạn, 1 hoàn thành muộn, 1 quá hạn chưa hoàn thành, 1 chưa đến hạn.", report, StringComparison.Ordinal);
        Assert.Contains("Toàn tỉnh", (await coordinator.GetAsync("/phan-tich/mh05/MH05-01")).Text, StringComparison.Ordinal);
    }
}
