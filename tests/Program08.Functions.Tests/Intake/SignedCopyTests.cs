using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Program08.Functions.Tests.Printing;
using Program08.Functions.Tests.Site;
using Program08.Functions.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Intake;

/// <summary>A programme that takes the soft copy first: in time by it, reminded of the paper alone, each scan held against the version that was submitted.</summary>
public sealed class SignedCopyTests : IAsyncLifetime
{
    private const string Unit = IntakeSite.Unit;
    private const string Copies = $"{Unit}/ban-ky";
    private const string Waiting = "Đã nộp bản mềm, chờ bản ký";
    private static readonly UnitCode HoangMai = new("008");
    private static readonly byte[] Scan = "%PDF-1.4\n1 0 obj << /Type /Page >> endobj\n%%EOF"u8.ToArray();

    private SimulatedSite? site;
    private Town? town;
    private SiteClient? reporter;

    public async Task InitializeAsync()
    {
        site = await SimulatedSite.StartAsync(Before, configure: builder => builder.Configuration["Program08:MaximumUploadBytes"] = $"{IntakeSite.Limit}");
        town = await Town.PlanAsync(site, 1, ["008", "001"], plan => plan with { SignOff = SignOffMode.SoftCopyFirst });
        await town.StartAsync();
        await site.ToAsync(January(11, 9));
        await town.SubmitAsync("008");
        reporter = await town.SignedInAsync("reporter-008");
    }

    public async Task DisposeAsync()
    {
        reporter!.Dispose();
        await site!.DisposeAsync();
    }

    [Fact]
    public async Task SoftCopy_IsInTime_AndThePaperAloneIsRemindedOf_UntilItComes()
    {
        using var coordinator = await town!.SignedInAsync("coordinator");
        foreach (var page in new[] { await reporter!.GetAsync(Unit), await reporter.GetAsync($"{Unit}/phieu/1"), await coordinator.GetAsync("/dieu-phoi/ct08/2023?loc=cho-ban-ky") })
        {
            Assert.Contains(Waiting, page.Text, StringComparison.Ordinal);
        }

        await LaterAsync(12);
        var mail = Assert.Single(await RemindersAsync());
        Assert.Equal("due-5", mail.Step);
        Assert.Contains("Còn bản ký của báo cáo – quận Hoàng Mai", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Bản ký (số, ngày, người ký) của bản 1", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("CT08-", mail.Text, StringComparison.Ordinal);

        (await SendAsync(Scan, isSame: true)).MustGoTo(Unit);
        await LaterAsync(22);

        Assert.Single(await RemindersAsync());
        var row = await town.UnitAsync("008");
        Assert.Equal((1, false), (row.SignedCopyVersion, row.IsOverdue(town.Plan, site!.Time.GetUtcNow())));
        using var later = await town.SignedInAsync("coordinator");
        foreach (var page in new[] { await reporter.GetAsync(Unit), await reporter.GetAsync($"{Unit}/phieu/1") })
        {
            Assert.Contains("Số 125/BC-UBND ngày 10/01/2024", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Waiting, page.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Waiting, (await later.GetAsync("/dieu-phoi/ct08/2023")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_IsAskedAbout_AndItsConfirmationIsRecorded()
    {
        var asked = await SendAsync(Scan);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("Không đọc được mã SHA-256 trong tệp “ban-ky.pdf”", asked.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"125/BC-UBND\"", asked.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"ForTheHead\" selected", asked.Html, StringComparison.Ordinal);
        Assert.Empty(await CopiesAsync());

        (await SendAsync(Scan, isSame: true)).MustGoTo(Unit);
        (await SendAsync(Scan, isSame: true)).MustGoTo(Unit);

        var copy = Assert.Single(await CopiesAsync());
        Assert.Equal((1, "125/BC-UBND", SignerCapacity.ForTheHead, true), (copy.Version, copy.DocumentNumber, copy.Capacity, copy.IsConfirmed));
        Assert.Contains(await HistoryAsync(), entry => entry is { Action: "SignedCopyAdded", By: "reporter-008" } && entry.Detail.Contains("người nộp xác nhận đúng là bản ký của phiên bản 1", StringComparison.Ordinal));
        Assert.Equal(Scan, await reporter!.DownloadAsync($"{Copies}/1"));
    }

    [BrowserFact]
    public async Task PrintedReport_IsKnownByItsHash_AnotherVersionsIsRefusedByName()
    {
        var first = await reporter!.DownloadAsync($"{Unit}/ban/1/bao-cao.pdf");
        (await SendAsync(first)).MustGoTo(Unit);
        Assert.False(Assert.Single(await CopiesAsync()).IsConfirmed);

        // Figures without a file have a hash of their own: a second version by the web form prints another.
        var second = await SecondVersionAsync();
        var owed = await town!.UnitAsync("008");
        Assert.Equal((second, true), (owed.SubmittedVersion, owed.OwesSignedCopy(town.Plan)));

        var refused = await SendAsync(first, version: second, isSame: true);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains($"là mã của bản 1, không phải bản {second} đã nộp", refused.Text, StringComparison.Ordinal);
        (await SendAsync(await reporter.DownloadAsync($"{Unit}/ban/{second}/bao-cao.pdf"), version: second)).MustGoTo(Unit);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 xlsx", "không phải PDF")]
    [InlineData("", "rỗng (0 byte)")]
    [InlineData("%PDF-1.4\ntrailer << /Encrypt 5 0 R >>", "được bảo vệ bằng mật khẩu")]
    [InlineData(null, "lớn hơn 256 KB")]
    public async Task WrongFile_IsRefusedAtTheField_AndNothingTypedIsLost(string? content, string said)
    {
        var answer = await SendAsync(content is null ? new byte[IntakeSite.Limit + 1] : Encoding.Latin1.GetBytes(content), isSame: true);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"#f-copy-file\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"Phó Chủ tịch\"", answer.Text, StringComparison.Ordinal);
        Assert.Empty(await CopiesAsync());
    }

    [Fact]
    public async Task MissingParticulars_AreNamedAtTheirFields()
    {
        var answer = await SendAsync(Scan, isSame: true, number: "", day: "2024-01-31", signer: "", capacity: "");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.All(["copy-number", "copy-date", "copy-signer", "copy-capacity"], field => Assert.Contains($"href=\"#f-{field}\"", answer.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Paper_IsTakenAfterTheClose_AndNotFromOthers()
    {
        using var other = await town!.SignedInAsync("reporter-001");
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync($"{Copies}/1")).Status);
        Assert.Equal("NOTHING_TO_SIGN", SignedCopyDesk.Refusal(await town.UnitAsync("001"), 1)?.Code);
        await town.CloseAsync();

        (await SendAsync(Scan, isSame: true)).MustGoTo(Unit);

        Assert.Single(await CopiesAsync());
    }

    /// <summary>Another day of January, on which one signs in again.</summary>
    private async Task LaterAsync(int day)
    {
        await site!.ToAsync(January(day, 9));
        reporter!.Dispose();
        reporter = await town!.SignedInAsync("reporter-008");
    }

    private async Task<int> SecondVersionAsync()
    {
        var desk = town!.Get<ReturnDesk>();
        var records = town.Get<CycleRecords>();
        var latest = (await records.FindReturnAsync(town.Id, HoangMai, 1))!;
        await records.ChangeUnitAsync(town.Id, HoangMai, row => new(row with { LatestVersion = 2, CheckedVersion = 2 }, [], [new Program08.Storage.Rows.RowChange.Insert(CycleKeys.Return(HoangMai, 2), StoredJson.Write(latest with { Version = 2, FileName = null, FileHash = null, SignOff = null }))]));
        Assert.True((await desk.SignOffAsync(town.Id, HoangMai, 2, "signer-008", default)) is Reporting.Words.Outcome<UnitReport>.Success);
        await site!.SettleAsync();
        return 2;
    }

    private Task<IReadOnlyList<SignedCopyRecord>> CopiesAsync() => town!.Get<SignedCopyDesk>().ListAsync(town.Id, HoangMai, default);

    private Task<IReadOnlyList<HistoryEntry>> HistoryAsync() => town!.Get<CycleRecords>().Book.ReadHistoryAsync(CycleKeys.Partition(town.Id), CycleKeys.Unit(HoangMai));

    private async Task<IReadOnlyList<MailRecord>> RemindersAsync() =>
        [.. (await town!.LedgerAsync()).Where(mail => mail.Key.StartsWith("mail:unit:008:due", StringComparison.Ordinal))];

    private async Task<SiteAnswer> SendAsync(
        byte[] content, bool isSame = false, int version = 1, string number = "125/BC-UBND", string day = "2024-01-10", string signer = "Phó Chủ tịch", string capacity = "ForTheHead")
    {
        using var form = new MultipartFormDataContent { { new StringContent(SiteClient.TokenOf((await reporter!.GetAsync(Unit)).Html)), "__RequestVerificationToken" } };
        foreach (var (name, value) in new[] { ("copy-version", $"{version}"), ("copy-number", number), ("copy-date", day), ("copy-signer", signer), ("copy-capacity", capacity), ("copy-same", isSame ? "yes" : "") })
        {
            form.Add(new StringContent(value), name);
        }

        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "copy-file", "ban-ky.pdf");
        return await reporter.PostContentAsync(Copies, form);
    }
}
