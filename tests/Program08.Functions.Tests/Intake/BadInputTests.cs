using System.Net;
using System.Text;
using Program08.Documents.Tests.Filling;
using Program08.Documents.Workbooks;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Storage.Uploads;

namespace Program08.Functions.Tests.Intake;

/// <summary>What units really send: each is answered by name and at its place, and what was sent is kept.</summary>
public sealed class BadInputTests(IntakeSite intake) : IClassFixture<IntakeSite>
{
    private static readonly FigureKey Insured = Key("CT08-05:numerator:period");
    private static readonly FigureKey Jobs = Key("CT08-02:value:period");

    public static TheoryData<string> Corpus => [.. Cases.Keys];

    private static Dictionary<string, (string FileName, Func<TemplateSubject, byte[]> File, string Rule, string[] Said)> Cases { get; } = new()
    {
        ["another unit's template"] = ("bao-cao.xlsx",
            subject => IntakeSite.Workbook(subject with { Unit = subject.Unit with { Code = new UnitCode("001"), Name = new("Quận Ba Đình", "Ba Dinh district") } }),
            "READ-UNIT", ["Biểu mẫu này của Quận Ba Đình (mã 001), không phải của Quận Hoàng Mai (mã 008).", "Tải lại biểu mẫu"]),
        ["another period's template"] = ("bao-cao.xlsx",
            subject => IntakeSite.Workbook(subject with { Cycle = new CycleId(subject.Cycle.Programme, new PeriodCode("2022")) }),
            "READ-CYCLE", ["Biểu mẫu này của kỳ báo cáo năm 2022, không phải năm 2023."]),
        ["template of an older programme"] = ("bao-cao.xlsx",
            subject => IntakeSite.Workbook(subject with { Programme = subject.Programme with { Version = "2022.9" } }),
            "READ-STALE", ["Biểu mẫu đã cũ", "2022.9"]),
        ["template of another list of measures"] = ("bao-cao.csv",
            subject => ReturnTemplateCsv.Write(subject with { Programme = subject.Programme with { SupplementaryMeasures = [.. subject.Programme.SupplementaryMeasures.Skip(1)] } }),
            "READ-STALE", ["Danh mục chỉ tiêu trong biểu mẫu khác với danh mục của đợt báo cáo này."]),
        ["text in a number cell"] = ("bao-cao.xlsx", Filled(Insured, "số liệu của phòng"), "READ-NUMBER", ["“số liệu của phòng” không phải là một số.", "Chỉ ghi chữ số"]),
        ["failed formula"] = ("bao-cao.xlsx", Filled(Insured, "#REF!"), "READ-NUMBER", ["Công thức trong ô bị lỗi (#REF!)."]),
        ["failed formula in separated text"] = ("bao-cao.csv", FilledText(new FilledCell(Insured, Text: "#REF!")), "READ-NUMBER", ["Công thức trong ô bị lỗi (#REF!).", "cột G"]),
        ["part larger than the whole"] = ("bao-cao.xlsx", Filled(Insured, "999.999"), CheckCodes.NumeratorTooLarge, ["999.999, lớn hơn mẫu số", "Một phần không lớn hơn tổng thể."]),
        ["blank cell"] = ("bao-cao.xlsx", Filled(Insured, ""), CheckCodes.Missing, ["chưa có số liệu", "Ô trống không được hiểu là 0."]),
        ["separators in the wrong places"] = ("bao-cao.xlsx", Filled(Insured, "12.34.567"), "READ-NUMBER", ["“12.34.567” có dấu phân cách không đúng nhóm ba chữ số.", "1.234.567"]),
        ["bound in a final figure"] = ("bao-cao.xlsx", Filled(Jobs, "hơn 6.000"), "READ-NUMBER", ["“hơn 6.000” chưa phải số chính thức.", "bỏ các từ hơn, gần, khoảng"]),
        ["picture under another name"] = ("bao-cao.xlsx", _ => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "READ-KIND", ["Tệp này là ảnh PNG", "dù tên tệp có thể ghi khác"]),
        ["separated text in Windows-1258"] = ("bao-cao.csv", subject => Windows1258(FilledCsv.Fill(ReturnTemplateCsv.Write(subject), [])), "READ-LETTERS", ["Windows-1258", "CSV UTF-8 (Comma delimited)"]),
    };

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task BadFile_IsAnsweredByNameAtItsPlace_AndKept(string name)
    {
        var (fileName, make, rule, said) = Cases[name];
        var file = make(intake.Template);
        var next = (await intake.RowAsync()).LatestVersion + 1;

        var answer = await intake.Browser.UploadAsync(IntakeSite.Unit, $"{IntakeSite.Unit}/tai-len", fileName, file);
        answer.MustGoTo($"{IntakeSite.Unit}/ban/{next}");
        var page = await intake.Browser.GetAsync($"{IntakeSite.Unit}/ban/{next}");

        Assert.All(said, words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        var record = await intake.Records.FindReturnAsync(intake.Town.Id, new UnitCode("008"), next);
        Assert.Equal((Verdict.Blocked, fileName), (record!.Verdict, record.FileName));
        var finding = Assert.Single(record.Findings, finding => finding.Rule == rule && (finding.Place.Figure is not { } key || key == Insured || key == Jobs));
        Assert.Equal(Severity.Block, finding.Severity);
        Assert.Equal(finding.Place.Figure is not null, finding.Place.Cell is not null);
        Assert.All(record.Findings.Select(found => found.Place.File), place => Assert.Equal(fileName, place));
        await using var kept = await intake.Town.Get<IUploadStore>().OpenAsync(new ContentHash(record.FileHash!));
        Assert.Equal(file.Length, kept!.Length);
        Assert.Equal(file, await intake.Browser.DownloadAsync($"{IntakeSite.Unit}/ban/{next}/tep"));
        (await CheckedFile.RunAsync(fileName, file, intake.Site.DataFolder)).MustSayWhat(record);
    }

    [Fact]
    public async Task GoodText_Passes_WithRowAndColumnShown()
    {
        var file = Encoding.UTF8.GetBytes(FilledCsv.Fill(await intake.Browser.DownloadAsync($"{IntakeSite.Unit}/mau.csv"), HoangMaiReturn.MendedCells()));
        var next = (await intake.RowAsync()).LatestVersion + 1;

        (await intake.Browser.UploadAsync(IntakeSite.Unit, $"{IntakeSite.Unit}/tai-len", "bao-cao.csv", file)).MustGoTo($"{IntakeSite.Unit}/ban/{next}");

        var record = await intake.Records.FindReturnAsync(intake.Town.Id, new UnitCode("008"), next);
        Assert.Equal(Verdict.NeedsExplanation, record!.Verdict);
        (await CheckedFile.RunAsync("bao-cao.csv", file, intake.Site.DataFolder)).MustSayWhat(record);
        (await CheckedFile.RunAsync("bao-cao.csv", file, data: null)).MustSayWhat(record);
        Assert.Contains("cột I", (await intake.Browser.GetAsync($"{IntakeSite.Unit}/ban/{next}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.UnprocessableEntity, "Tệp “bao-cao.xlsx” rỗng (0 byte)")]
    [InlineData(IntakeSite.Limit + 1, HttpStatusCode.RequestEntityTooLarge, "256 KB")]
    public async Task FileThatIsNoFile_IsAnswered_AndLeavesNeitherVersionNorBlob(int length, HttpStatusCode status, string said)
    {
        var before = (Blobs(), (await intake.RowAsync()).LatestVersion);

        var answer = await intake.Browser.UploadAsync(IntakeSite.Unit, $"{IntakeSite.Unit}/tai-len", "bao-cao.xlsx", new byte[length]);

        Assert.Equal(status, answer.Status);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, (Blobs(), (await intake.RowAsync()).LatestVersion));
    }

    [Theory]
    [InlineData("STT;Họ và tên;CCCD\n1;Nguyễn Văn A;001180000001\n2;Trần B;001180000002\n3;Lê C;001180000003\n", "91/2025/QH15")]
    [InlineData("TỐI MẬT;;\nSố liệu;1;2\n", "117/2025/QH15")]
    public Task FileThatMustNotComeIn_IsRefusedWithTheLaw_AndNotKept(string content, string law) => RefusedAsync("tai-len", "file", Encoding.UTF8.GetBytes(content), law);

    [Fact]
    public Task EvidenceThatMustNotComeIn_IsNotKeptEither() => RefusedAsync(
        "minh-chung", "evidence", FilledWorkbook.Fill(IntakeSite.Workbook(intake.Template), [new FilledCell(Jobs, State: "Chưa có", Reason: "TỐI MẬT")]), "117/2025/QH15");

    private async Task RefusedAsync(string where, string field, byte[] content, string law)
    {
        var before = (Blobs(), (await intake.RowAsync()).LatestVersion);

        var answer = await intake.Browser.UploadAsync(IntakeSite.Unit, $"{IntakeSite.Unit}/{where}", "danh-sach.csv", content, field);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("không được nhận và không được lưu lại", answer.Text, StringComparison.Ordinal);
        Assert.Contains(law, answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, (Blobs(), (await intake.RowAsync()).LatestVersion));
    }

    private int Blobs() => Directory.EnumerateFiles(intake.Site.UploadFolder, "*", SearchOption.AllDirectories).Count();

    /// <summary>The published return with one cell written differently; blank when the text is empty.</summary>
    private static Func<TemplateSubject, byte[]> Filled(FigureKey key, string text) => subject => FilledWorkbook.Fill(
        IntakeSite.Workbook(subject),
        [.. HoangMaiReturn.MendedCells().Where(cell => cell.Key != key), .. text.Length == 0 ? Array.Empty<FilledCell>() : [new FilledCell(key, Text: text)]]);

    private static Func<TemplateSubject, byte[]> FilledText(FilledCell cell) => subject =>
        Encoding.UTF8.GetBytes(FilledCsv.Fill(ReturnTemplateCsv.Write(subject), [.. HoangMaiReturn.MendedCells().Where(known => known.Key != cell.Key), cell]));

    private static byte[] Windows1258(string text) => Encoding.Latin1.GetBytes(
        string.Concat(text.Normalize(NormalizationForm.FormD).Select(letter => letter switch
        {
            '\u0300' => 'Ì',
            '\u0309' => 'Ò',
            '\u0303' => 'Þ',
            '\u0301' => 'ì',
            '\u0323' => 'ò',
            'đ' => 'ð',
            _ => letter,
        })));

    private static FigureKey Key(string text) => FigureKey.TryParse(text, out var key) ? key! : throw new FormatException(text);
}
