using System.Text.Json;
using Program08.Documents.Tests.Filling;
using Program08.Documents.Workbooks;
using Program08.Functions.Cycles;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Cycles;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Storage.Uploads;
using static Program08.Functions.Tests.Desks.DeskOffice;

namespace Program08.Functions.Tests.Desks;

/// <summary>A department's workbook is compared with what the units have signed off when it is checked.</summary>
public sealed class SecondSourceTests
{
    private static readonly UnitCode Insurance = new("BHXH");

    [Fact]
    public async Task Department_IsToldWhoIsMissing_AndAsksForNothingElse()
    {
        await using var office = await OpenAsync();
        await office.SendAsync(HoangMaiReturn.Mended);

        var findings = await DepartmentAsync(office);

        Assert.Equal(4, findings.Count);
        Assert.All(findings, finding => Assert.Equal(("SECOND-SOURCE-WAITS", Severity.Note), (finding.Rule, finding.Severity)));
        Assert.All(findings, finding => Assert.Contains("có 0/1 đơn vị, còn thiếu Quận Hoàng Mai", finding.Message.Vi, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Department_ExplainsWhereItsTotalIsNotTheUnitsSum()
    {
        await using var office = await OpenAsync();
        var version = await office.SendAsync(HoangMaiReturn.Mended);
        foreach (var warning in (await office.ReturnAsync(version)).Findings.Where(finding => finding.Severity == Severity.Explain))
        {
            Accepted(await office.Returns.ExplainAsync(office.Id, HoangMai, version, warning.Fingerprint, "Theo dân số được giao chỉ tiêu.", "reporter-008", default));
        }

        Accepted(await office.SignOffAsync(version));

        var findings = await DepartmentAsync(office);

        Assert.Equal(8, findings.Count);
        Assert.All(findings, finding => Assert.Equal(("SECOND-SOURCE", Severity.Explain), (finding.Rule, finding.Severity)));
        Assert.Equal(Verdict.NeedsExplanation, (await office.Records.ReadUnitAsync(office.Id, Insurance)).Verdict);
        Assert.Contains("tổng của 1 đơn vị là 333.053, số của Bảo hiểm xã hội thành phố Hà Nội là 7.708.000", findings[4].Message.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnitThatNeedNotReport_IsNotWaitedFor()
    {
        await using var office = await OpenAsync("008", "001", "BHXH");
        Accepted(await new ReleaseDesk(office.Records, office.Disk.Time).ReleaseAsync(office.Id, new UnitCode("001"), ReleaseKind.Waived, "Đơn vị được sáp nhập từ đầu năm.", "coordinator", default));

        var findings = await DepartmentAsync(office);

        Assert.Equal(4, findings.Count);
        Assert.All(findings, finding => Assert.Contains("có 0/1 đơn vị, còn thiếu Quận Hoàng Mai.", finding.Message.Vi, StringComparison.Ordinal));
    }

    private static Task<DeskOffice> OpenAsync() => OpenAsync("008", "BHXH");

    private static async Task<DeskOffice> OpenAsync(params string[] units)
    {
        var office = await PlannedAsync(null, 1, units);
        Accepted(await office.Cycles.OpenNowAsync(office.Id, "coordinator", CancellationToken.None));
        return office;
    }

    private static async Task<IReadOnlyList<Finding>> DepartmentAsync(DeskOffice office)
    {
        var department = office.Plan.Roster.Single(entry => entry.Unit.Code == Insurance).Unit;
        using var template = new MemoryStream();
        ReturnTemplate.Write(new TemplateSubject(office.Catalogue.Programmes[0], office.Id, department, office.Plan.Title, office.Plan.CutOff, office.Plan.DueAt), template);
        using var file = new MemoryStream(FilledWorkbook.Fill(template.ToArray(), Cells()));
        var stored = Assert.IsType<PutUploadResult.Stored>(await office.Uploads.PutAsync(file, long.MaxValue, CancellationToken.None));
        var version = Accepted(await office.Returns.ReceiveFileAsync(
            office.Id, Insurance, "reporter-BHXH", "bhxh.xlsx", stored.Hash.Value, file.Length, office.Disk.Time.GetUtcNow(), CancellationToken.None));
        await office.Checks.CheckAsync(office.Id, Insurance, version, CancellationToken.None);
        return (await office.Records.FindReturnAsync(office.Id, Insurance, version))!.Findings;
    }

    private static IEnumerable<FilledCell> Cells()
    {
        using var seed = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", "returns", "ct08-2023", "BHXH-city.json")));
        return [.. seed.RootElement.GetProperty("figures").EnumerateArray().Select(entry =>
            new FilledCell(FigureKey.TryParse(entry.GetProperty("key").GetString(), out var key) ? key! : throw new FormatException(), Number: entry.GetProperty("figure").GetProperty("value").GetDecimal()))];
    }
}
