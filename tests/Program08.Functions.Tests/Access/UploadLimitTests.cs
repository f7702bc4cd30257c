using System.Net;
using System.Text;
using Program08.Functions.Tests.Site;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Access;

/// <summary>What the upload refuses before anything is kept.</summary>
public sealed class UploadLimitTests
{
    private const int Limit = 64 * 1024;
    private const string Unit = "/don-vi/ct08/2023/008";

    [Theory]
    [InlineData(Limit + 1)]
    [InlineData(Limit + (3 * 1024 * 1024))]
    public async Task FileOverTheLimit_IsAnsweredByAPage_AndNothingIsKept(int length)
    {
        await using var site = await StartAsync();
        using var browser = await OpenAsync(site);

        var answer = await browser.UploadAsync(Unit, $"{Unit}/tai-len", "lon.xlsx", new byte[length]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("64 KB", answer.Text, StringComparison.Ordinal);
        Assert.Empty(Kept(site));
    }

    [Fact]
    public async Task FileOfExactlyTheLimit_IsTaken()
    {
        await using var site = await StartAsync();
        using var browser = await OpenAsync(site);

        (await browser.UploadAsync(Unit, $"{Unit}/tai-len", "vua.xlsx", new byte[Limit])).MustGoTo($"{Unit}/ban/1");

        Assert.Single(Kept(site));
    }

    [Fact]
    public async Task EmptyFile_IsRefusedInWords()
    {
        await using var site = await StartAsync();
        using var browser = await OpenAsync(site);

        var answer = await browser.UploadAsync(Unit, $"{Unit}/tai-len", "rong.xlsx", []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Tệp “rong.xlsx” rỗng (0 byte)", answer.Text, StringComparison.Ordinal);
        Assert.Empty(Kept(site));
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    [InlineData("behind")]
    public async Task FileWithoutTokenBeforeIt_IsRefusedBeforeItIsRead(string token)
    {
        await using var site = await StartAsync();
        using var browser = await OpenAsync(site);
        var known = SiteClient.TokenOf((await browser.GetAsync(Unit)).Html);
        using var form = new MultipartFormDataContent("limit");
        if (token == "wrong")
        {
            form.Add(new StringContent("CfDJ8wrong"), "__RequestVerificationToken");
        }

        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("nội dung")), "file", "a.xlsx");
        if (token == "behind")
        {
            form.Add(new StringContent(known), "__RequestVerificationToken");
        }

        var answer = await browser.PostContentAsync($"{Unit}/tai-len", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(Kept(site));
    }

    [Fact]
    public async Task OtherUnit_IsRefusedBeforeTheFileIsRead()
    {
        await using var site = await StartAsync();
        using var browser = await OpenAsync(site);

        var answer = await browser.UploadAsync(Unit, "/don-vi/ct08/2023/001/tai-len", "a.xlsx", [1, 2, 3]);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Empty(Kept(site));
    }

    private static Task<SimulatedSite> StartAsync() =>
        SimulatedSite.StartAsync(Before, configure: builder => builder.Configuration["Program08:MaximumUploadBytes"] = $"{Limit}");

    private static async Task<SiteClient> OpenAsync(SimulatedSite site)
    {
        var town = await Town.PlanAsync(site, "008", "001");
        await town.StartAsync();
        await site.ToAsync(January(3, 9));
        return await town.SignedInAsync("reporter-008");
    }

    private static IEnumerable<string> Kept(SimulatedSite site) => Directory.EnumerateFiles(site.UploadFolder, "*", SearchOption.AllDirectories);
}
