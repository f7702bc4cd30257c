using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Program08.Functions.Tests.Site;
using Program08.Pages;
using Program08.Storage.Uploads;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Access;

public sealed class AnswerHeaderTests
{
    [Fact]
    public async Task EveryAnswer_IsProtected()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        using var browser = site.Browser();
        (string Address, HttpStatusCode Expected)[] table =
        [
            ("/dang-nhap", HttpStatusCode.OK),
            ("/", HttpStatusCode.Redirect),
            ("/dieu-phoi", HttpStatusCode.Redirect),
            ("/thiet-lap/khong-co", HttpStatusCode.Gone),
            ("/tai-nguyen/khong-co.css", HttpStatusCode.NotFound),
            ("/khong-co-trang-nay", HttpStatusCode.NotFound),
            ("/khong/co/trang/nay", HttpStatusCode.NotFound),
        ];
        foreach (var (address, expected) in table)
        {
            using var answer = await browser.SendAsync(HttpMethod.Get, address);

            Assert.Equal((address, expected), (address, answer.StatusCode));
            MustBeProtected(answer);
        }
    }

    [Fact]
    public async Task EveryAnswerToAPerson_IsProtectedAndNotStored()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008", "001");
        using var coordinator = await town.SignedInAsync("coordinator");
        using var reporter = await town.SignedInAsync("reporter-008");
        (SiteClient Browser, string Address, HttpStatusCode Expected)[] table =
        [
            (coordinator, "/nhat-ky/ct08/2023", HttpStatusCode.OK),
            (coordinator, "/dieu-phoi/ct08/2019", HttpStatusCode.NotFound),
            (coordinator, "/dieu-phoi/khong%20phai/2019", HttpStatusCode.NotFound),
            (reporter, "/don-vi/ct08/2023/008/mau.xlsx", HttpStatusCode.OK),
            (reporter, "/don-vi/ct08/2023/008/ban/7", HttpStatusCode.NotFound),
            (reporter, "/don-vi/ct08/2023/001", HttpStatusCode.Forbidden),
        ];
        foreach (var (browser, address, expected) in table)
        {
            using var answer = await browser.SendAsync(HttpMethod.Get, address);

            Assert.Equal((address, expected), (address, answer.StatusCode));
            MustBeProtected(answer);
            Assert.True(answer.Headers.CacheControl?.NoStore, address);
        }
    }

    [Fact]
    public async Task RefusedPost_IsProtected()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        using var browser = site.Browser();

        using var answer = await browser.SendAsync(HttpMethod.Post, "/dang-xuat");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        MustBeProtected(answer);
    }

    [Fact]
    public async Task Failure_IsAPageWithoutItsCause()
    {
        await using var site = await SimulatedSite.StartAsync(Before, configure: builder => builder.Services.AddSingleton<IUploadStore>(new BrokenUploads()));
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        await site.ToAsync(January(3, 9));
        using var browser = await town.SignedInAsync("reporter-008");

        var answer = await browser.UploadAsync("/don-vi/ct08/2023/008", "/don-vi/ct08/2023/008/tai-len", "a.xlsx", [1, 2, 3]);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.DoesNotContain("disk on fire", answer.Text, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Policy ?? "");
        Assert.Single(site.Log.Of(1203));
    }

    [Fact]
    public async Task Asset_IsKeptForGoodUnderTheHashOfItsContent()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        using var browser = site.Browser();
        var page = (await browser.GetAsync("/dang-nhap")).Html;
        foreach (var name in (string[])["app.css", "app.js"])
        {
            Assert.Contains(PageAssets.Url(name), page, StringComparison.Ordinal);
            using var answer = await browser.SendAsync(HttpMethod.Get, PageAssets.Url(name));
            var content = await answer.Content.ReadAsByteArrayAsync();

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content).AsSpan(0, 4)), PageAssets.Url(name), StringComparison.Ordinal);
            Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control")));
            MustBeProtected(answer);
        }
    }

    private static void MustBeProtected(HttpResponseMessage answer)
    {
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
        var policy = Header("Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Empty(Header("Server"));
    }

    private sealed class BrokenUploads : IUploadStore
    {
        public Task<PutUploadResult> PutAsync(Stream content, long maximumBytes, CancellationToken cancellation = default) => throw new InvalidOperationException("disk on fire");

        public Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation = default) => throw new InvalidOperationException("disk on fire");
    }
}
