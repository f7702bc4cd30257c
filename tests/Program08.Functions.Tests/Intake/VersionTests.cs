using System.IO.Compression;
using System.Net;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Functions.Tests.Intake;

/// <summary>What a unit sees of its versions: differences, the texts, explanations given together, its own report in official form.</summary>
public sealed class VersionTests : IAsyncLifetime
{
    private const string Explanation = "Mẫu số là dân số được giao chỉ tiêu, không tính nơi khác.";
    private static readonly UnitCode HoangMai = new("008");

    private readonly IntakeSite intake = new();

    public Task InitializeAsync() => intake.InitializeAsync();

    public Task DisposeAsync() => intake.DisposeAsync();

    [Fact]
    public async Task TwoVersions_AreComparedCellByCell_WithWhoAndWhen()
    {
        await UploadAsync(HoangMaiReturn.First(IntakeSite.Workbook(intake.Template)), 1);
        Assert.Equal(HttpStatusCode.NotFound, (await intake.Browser.GetAsync($"{IntakeSite.Unit}/so-sanh")).Status);
        await UploadAsync(HoangMaiReturn.Mended(IntakeSite.Workbook(intake.Template)), 2);

        Assert.Contains($"href=\"{IntakeSite.Unit}/so-sanh\"", (await intake.Browser.GetAsync(IntakeSite.Unit)).Html, StringComparison.Ordinal);
        var page = await intake.Browser.GetAsync($"{IntakeSite.Unit}/so-sanh?tu=1&den=2");

        Assert.Contains("1 ô thay đổi", page.Text, StringComparison.Ordinal);
        Assert.Contains("hơn 430.000.000 đồng", page.Text, StringComparison.Ordinal);
        Assert.Contains("hơn 430.000.000.000 đồng", page.Text, StringComparison.Ordinal);
        Assert.Contains("reporter-008<br><small class=\"muted\"><time", page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await intake.Browser.GetAsync($"{IntakeSite.Unit}/so-sanh?tu=1&den=9")).Status);
    }

    [Fact]
    public async Task SeveralExplanations_AreSavedByOneButton_AndTheShortOneIsNamedAtItsPlace()
    {
        await UploadAsync(WithWarnings(), 1);
        var version = $"{IntakeSite.Unit}/ban/1";
        var asked = (await intake.Records.FindReturnAsync(intake.Town.Id, HoangMai, 1))!.Findings.Where(finding => finding.Severity == Severity.Explain).ToList();
        Assert.True(asked.Count > 1, $"{asked.Count} warnings");

        var refused = await ExplainAsync(asked, index => index == 0 ? Explanation : "ngắn");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(Explanation, refused.Text, StringComparison.Ordinal);
        Assert.Equal(asked.Count - 1, refused.Html.Split("href=\"#f-text-").Length - 1);
        Assert.Empty((await intake.Records.FindReturnAsync(intake.Town.Id, HoangMai, 1))!.Explanations);

        (await ExplainAsync(asked, index => $"{Explanation} {index}")).MustGoTo(version);

        var record = (await intake.Records.FindReturnAsync(intake.Town.Id, HoangMai, 1))!;
        Assert.Equal((Verdict.Passed, asked.Count), (record.Verdict, record.Explanations.Count));
        Assert.Equal(1, (await intake.Browser.GetAsync(version)).Html.Split("<form id=\"giai-trinh\"").Length - 1);

        Task<SiteAnswer> ExplainAsync(List<Finding> findings, Func<int, string> text) => intake.Browser.PostAsync(
            version, $"{version}/giai-trinh", [.. findings.SelectMany((finding, index) => (IEnumerable<(string, string)>)[("fingerprint", finding.Fingerprint), ("text", text(index))])]);
    }

    [Fact]
    public async Task PassedVersion_IsHadAsTheUnitsReport_BlockedOneIsNot()
    {
        await UploadAsync(HoangMaiReturn.First(IntakeSite.Workbook(intake.Template)), 1);
        Assert.Equal(HttpStatusCode.NotFound, (await intake.Browser.GetAsync($"{IntakeSite.Unit}/ban/1/bao-cao.docx")).Status);
        var version = await intake.Town.SendAsync("008");
        Assert.Contains($"href=\"{IntakeSite.Unit}/ban/{version}/bao-cao.docx\"", (await intake.Browser.GetAsync($"{IntakeSite.Unit}/ban/{version}")).Html, StringComparison.Ordinal);

        var letter = await intake.Browser.DownloadAsync($"{IntakeSite.Unit}/ban/{version}/bao-cao.docx");

        using var zip = new ZipArchive(new MemoryStream(letter));
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var document = await text.ReadToEndAsync();
        Assert.Contains("QUẬN HOÀNG MAI", document, StringComparison.Ordinal);
        Assert.Contains("Số liệu theo nguồn quản lý của bảo hiểm xã hội quận.", document, StringComparison.Ordinal);
        Assert.Equal(letter, await intake.Browser.DownloadAsync($"{IntakeSite.Unit}/ban/{version}/bao-cao.docx"));
    }

    [Fact]
    public async Task TypedTexts_ReachTheCityReportUnderTheUnitsName()
    {
        await intake.Town.SubmitAsync("008");
        await intake.Browser.PostAsync($"{IntakeSite.Unit}/nhap-lieu", $"{IntakeSite.Unit}/nhap-lieu/bat-dau", ("from", "1"));
        (await intake.Browser.PostAsync($"{IntakeSite.Unit}/nhap-lieu", $"{IntakeSite.Unit}/nhap-lieu/kiem-tra", ("n.text:proposals", "Đề nghị bổ sung kinh phí."), ("v.text:proposals", "0"))).MustGoTo($"{IntakeSite.Unit}/ban/2");
        Assert.Contains("Đề nghị bổ sung kinh phí.", (await intake.Browser.GetAsync($"{IntakeSite.Unit}/ban/2")).Text, StringComparison.Ordinal);
        await intake.Town.SignOffAsync("008", 2);
        await intake.Town.CloseAsync();

        var report = (await intake.Town.ReportAsync()).Report;

        var texts = Assert.Single(report.Texts!);
        Assert.Equal((HoangMai, new ReturnText(TextSection.Proposals, "Đề nghị bổ sung kinh phí.")), (texts.Unit, Assert.Single(texts.Sections)));
        Assert.NotEqual(Reporting.Consolidation.ReportHash.Of(report), Reporting.Consolidation.ReportHash.Of(report with { Texts = null }));
    }

    /// <summary>The published return with two rates given without their parts.</summary>
    private byte[] WithWarnings() => Documents.Tests.Filling.FilledWorkbook.Fill(
        IntakeSite.Workbook(intake.Template),
        [
            .. HoangMaiReturn.MendedCells().Where(cell => cell.Key.Measure.Value is not ("CT08-05" or "CT08-07")),
            new(Key("CT08-05:value:period"), 94.1m),
            new(Key("CT08-07:value:period"), 1.2m),
        ]);

    private async Task UploadAsync(byte[] file, int version) =>
        (await intake.Browser.UploadAsync(IntakeSite.Unit, $"{IntakeSite.Unit}/tai-len", "bao-cao.xlsx", file)).MustGoTo($"{IntakeSite.Unit}/ban/{version}");

    private static FigureKey Key(string text) => FigureKey.TryParse(text, out var key) ? key! : throw new FormatException(text);
}
