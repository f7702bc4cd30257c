using System.IO.Compression;
using System.Text;
using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Validation;

namespace Program08.Documents.Tests.Workbooks;

public sealed class RefusalTests
{
    private static readonly byte[] Template = Sample.TemplateBytes();

    public static TheoryData<string, byte[]> OtherKinds => new()
    {
        { "READ-EMPTY", [] },
        { "READ-KIND", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0] },
        { "READ-KIND", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0] },
        { "READ-KIND", "%PDF-1.7"u8.ToArray() },
        { "READ-KIND", "MZ\0\0"u8.ToArray() },
        { "READ-KIND", "<html><table></table></html>"u8.ToArray() },
        { "READ-TEMPLATE", Encoding.UTF8.GetBytes("\uFEFFMã;Tên;Số\n1;a;2\n") },
        { "READ-KIND", [1, 2, 0, 3] },
        { "READ-KIND", Package(("word/document.xml", "<x/>"), ("[Content_Types].xml", "<Types/>")) },
        { "READ-KIND", Package(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")) },
        { "READ-KIND", Package(("ảnh.png", "x")) },
        { "READ-KIND", Package(("[Content_Types].xml", "<Types/>")) },
        { "READ-KIND", Package(("[Content_Types].xml", "<Types/>"), ("xl/workbook.bin", "x")) },
        { "READ-BROKEN", Compound("Workbook") },
        { "READ-MACRO", Compound("_VBA_PROJECT_CUR") },
        { "READ-ENCRYPTED", Compound("EncryptedPackage") },
        { "READ-TEMPLATE", Package(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>")) },
        { "READ-BROKEN", "PK\u0003\u0004 không phải zip"u8.ToArray() },
        { "READ-BROKEN", Package(("[Content_Types].xml", "<Types>")) },
    };

    [Theory]
    [MemberData(nameof(OtherKinds))]
    public void FileOfAnotherKind_IsRefusedByName(string rule, byte[] file) => AssertRefused(rule, Sample.Read(file));

    [Theory]
    [InlineData("xl/vbaProject.bin", "READ-MACRO")]
    [InlineData("xl/embeddings/oleObject1.bin", "READ-EMBEDDED")]
    [InlineData("xl/externalLinks/externalLink1.xml", "READ-LINK")]
    public void TemplateWithADangerousPart_IsRefusedByName(string part, string rule)
    {
        var parts = Parts.Of(Template);
        parts[part] = "x";

        AssertRefused(rule, Sample.Read(parts.Zip()));
    }

    [Fact]
    public void MacroEnabledType_WithoutMacros_IsRefused() => AssertRefused(
        "READ-MACRO",
        Sample.Read(Parts.Of(Template).Replace("[Content_Types].xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml").Zip()));

    [Fact]
    public void AnotherUnitsTemplate_IsNamed()
    {
        var file = Sample.TemplateBytes(Sample.Template with { Unit = Sample.BaDinh });
        var finding = AssertRefused("READ-UNIT", Sample.Read(file));

        Assert.Contains("Quận Ba Đình (mã 001)", finding.Message.Vi, StringComparison.Ordinal);
        Assert.Contains("Quận Hoàng Mai (mã 008)", finding.Message.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherPeriodsTemplate_IsNamed()
    {
        var file = Sample.TemplateBytes(Sample.Template with { Cycle = new CycleId(Sample.Programme.Code, new PeriodCode("2022")) });

        Assert.Contains("năm 2022", AssertRefused("READ-CYCLE", Sample.Read(file)).Message.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void StaleTemplate_IsNamedWithBothVersions()
    {
        var finding = AssertRefused("READ-STALE", Sample.Read(Template, Sample.Subject with { Programme = Sample.Programme with { Version = "2024-02-01" } }));

        Assert.Contains("2024-01-02", finding.Message.Vi, StringComparison.Ordinal);
        Assert.Contains("2024-02-01", finding.Message.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherListOfMeasures_UnderTheSameVersion_IsStale() => AssertRefused(
        "READ-STALE",
        Sample.Read(Template, Sample.Subject with { Programme = Sample.Programme with { Indicators = [.. Sample.Programme.Indicators.Skip(1)] } }));

    [Fact]
    public void AnotherProgrammeAndUnit_AreNamedTogether()
    {
        var programme = Sample.Programme with { Code = new ProgrammeCode("ct09") };
        var file = Sample.TemplateBytes(Sample.Template with { Programme = programme, Unit = Sample.BaDinh });
        var refused = Assert.IsType<ReturnReading.Refused>(Sample.Read(file));

        Assert.Equal(["READ-PROGRAMME", "READ-UNIT"], refused.Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public void WorkbookWithoutIdentity_IsNoTemplate() =>
        AssertRefused("READ-TEMPLATE", Sample.Read(Parts.Of(Template).Replace("xl/workbook.xml", "name=\"_p08\"", "name=\"p08\"").Zip()));

    [Fact]
    public void Truncated_AtAnyPlace_IsRefused()
    {
        for (var length = 1; length < Template.Length; length += 997)
        {
            Assert.IsType<ReturnReading.Refused>(Sample.Read(Template[..length]));
        }
    }

    private static Finding AssertRefused(string rule, ReturnReading reading)
    {
        var finding = Assert.Single(Assert.IsType<ReturnReading.Refused>(reading).Findings);
        Assert.Equal((rule, Severity.Block), (finding.Rule, finding.Severity));
        Assert.All(new[] { finding.Message.Vi, finding.Message.En, finding.Mend.Vi, finding.Mend.En }, Assert.NotEmpty);
        return finding;
    }

    private static byte[] Package(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    private static byte[] Compound(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream), .. new byte[100]];
}
