using System.Net;
using Program08.Functions.Tests.Site;
using Program08.Functions.Units;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Storage.Records;

namespace Program08.Functions.Tests.Intake;

/// <summary>Files of evidence through the site.</summary>
public sealed class EvidenceTests : IAsyncLifetime
{
    private const string Files = $"{IntakeSite.Unit}/minh-chung";
    private static readonly byte[] Pdf = "%PDF-1.7\nquyết định số 15"u8.ToArray();
    private static readonly UnitCode HoangMai = new("008");

    private readonly IntakeSite intake = new();

    public Task InitializeAsync() => intake.InitializeAsync();

    public Task DisposeAsync() => intake.DisposeAsync();

    [Fact]
    public async Task Added_IsListed_AndGivenBackAsAnAttachmentThatMayDoNothing()
    {
        (await AddAsync("Quyết định 15.PDF.exe", Pdf, "CT08-05")).MustGoTo(IntakeSite.Unit);
        (await AddAsync("Quyết định 15.pdf", Pdf, "CT08-05")).MustGoTo(IntakeSite.Unit);

        var page = await intake.Browser.GetAsync(IntakeSite.Unit);
        Assert.Contains($"href=\"{Files}/1\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("5. Tỷ lệ bao phủ bảo hiểm y tế", page.Text, StringComparison.Ordinal);
        var record = Assert.Single(await ListAsync());
        Assert.Equal((new MeasureCode("CT08-05"), "Quyết định 15.PDF.pdf", (long)Pdf.Length), (record.Measure, record.FileName, record.FileLength));

        using var answer = await intake.Browser.SendAsync(HttpMethod.Get, $"{Files}/1");
        Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Coordinator_SeesIt_AnotherUnitDoesNot()
    {
        await AddAsync("a.pdf", Pdf);
        using var coordinator = await intake.Town.SignedInAsync("coordinator");
        using var other = await intake.Town.SignedInAsync("reporter-001");

        Assert.Contains($"href=\"{Files}/1\"", (await coordinator.GetAsync(IntakeSite.Unit)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await coordinator.GetAsync($"{Files}/1")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync($"{Files}/1")).Status);
    }

    [Theory]
    [InlineData("MZ\u0090 program", HttpStatusCode.UnprocessableEntity, "không phải PDF, Word (.docx), Excel (.xlsx) hay ảnh JPG, PNG")]
    [InlineData("", HttpStatusCode.UnprocessableEntity, "rỗng (0 byte)")]
    [InlineData(null, HttpStatusCode.RequestEntityTooLarge, "256 KB")]
    public async Task WhatIsNotTaken_IsAnsweredInWords_AndLeavesNothing(string? content, HttpStatusCode status, string said)
    {
        var answer = await AddAsync("minh-chung.pdf", measure: "CT08-05", content: content is null ? new byte[IntakeSite.Limit + 1] : System.Text.Encoding.Latin1.GetBytes(content));

        Assert.Equal(status, answer.Status);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.Equal(content is not null, answer.Html.Contains("<option value=\"CT08-05\" selected", StringComparison.Ordinal));
        Assert.Empty(await ListAsync());
        Assert.Empty(Directory.EnumerateFiles(intake.Site.UploadFolder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Removed_IsKeptInTheRowsAndTheHistory_UntilSignOffOnly()
    {
        await AddAsync("a.pdf", Pdf);
        await AddAsync("b.pdf", [.. Pdf, 1]);
        (await intake.Browser.PostAsync(IntakeSite.Unit, $"{Files}/1/go")).MustGoTo(IntakeSite.Unit);

        Assert.Equal(HttpStatusCode.NotFound, (await intake.Browser.GetAsync($"{Files}/1")).Status);
        Assert.Contains("Đã gỡ: reporter-008", (await intake.Browser.GetAsync(IntakeSite.Unit)).Text, StringComparison.Ordinal);
        Assert.Equal(["reporter-008", null], (await ListAsync()).Select(file => file.RemovedBy));
        var history = await intake.Records.Book.ReadHistoryAsync(CycleKeys.Partition(intake.Town.Id), CycleKeys.Unit(HoangMai));
        Assert.Equal(["EvidenceAdded", "EvidenceAdded", "EvidenceRemoved"], history.Select(entry => entry.Action).Where(action => action.StartsWith("Evidence", StringComparison.Ordinal)));

        await intake.Town.SubmitAsync("008");
        var refused = await intake.Browser.PostAsync(IntakeSite.Unit, $"{Files}/2/go");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("minh chứng không đổi được nữa", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AddAsync("c.pdf", [.. Pdf, 2])).Status);
        Assert.Equal(HttpStatusCode.OK, (await intake.Browser.GetAsync($"{Files}/2")).Status);

        await intake.Town.SendBackAsync("008", "Bổ sung minh chứng về số hộ nghèo.");
        (await AddAsync("c.pdf", [.. Pdf, 2])).MustGoTo(IntakeSite.Unit);
    }

    private Task<IReadOnlyList<EvidenceRecord>> ListAsync() => intake.Town.Get<EvidenceDesk>().ListAsync(intake.Town.Id, HoangMai, default);

    private async Task<SiteAnswer> AddAsync(string name, byte[] content, string measure = "")
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(SiteClient.TokenOf((await intake.Browser.GetAsync(IntakeSite.Unit)).Html)), "__RequestVerificationToken" },
            { new StringContent(measure), "measure" },
            { new ByteArrayContent(content), "evidence", name },
        };
        return await intake.Browser.PostContentAsync(Files, form);
    }
}
