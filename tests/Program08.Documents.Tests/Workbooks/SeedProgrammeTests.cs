using Program08.Documents.Tests.Filling;
using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Documents.Tests.Workbooks;

/// <summary>The programme the system starts from, with Hoàng Mai's published return of 2023.</summary>
public sealed class SeedProgrammeTests
{
    private static readonly TemplateSubject Subject = Sample.Template with { Programme = Seeds.Programme, Unit = Seeds.HoangMai };

    [Fact]
    public void TemplatesOfAllUnits_HaveNoSchemaErrorsAndDiffer()
    {
        var templates = Seeds.Districts.Take(3).Select(unit => Sample.TemplateBytes(Subject with { Unit = unit })).ToList();

        Assert.Equal(3, templates.Select(Convert.ToHexString).Distinct().Count());
        Assert.All(templates, template => Assert.Empty(Validation.OfWorkbook(template)));
    }

    [Fact]
    public void Department_GetsAFormOfWhatItReportsAndComparesAndNothingElse()
    {
        var department = new Unit(new UnitCode("SYT"), new("Sở Y tế", "Department of Health"), UnitKind.Department, null, null, new DateOnly(2000, 1, 1), null);
        var template = Sample.TemplateBytes(Subject with { Unit = department });
        var parts = Parts.Of(template);
        var reading = Sample.ReadWell(template, new ReadSubject(Seeds.Programme, Sample.Cycle, department));

        Assert.Empty(Validation.OfWorkbook(template));
        Assert.Equal(AskedFigures.For(Seeds.Programme, department), reading.Content.Figures.Select(figure => figure.Key));
        Assert.Equal(15, reading.Content.Figures.Count);
        Assert.DoesNotContain("CT08-02", parts[parts.Sheet(2)], StringComparison.Ordinal);
        Assert.Contains("Ghi số tổng toàn Thành phố", parts[parts.Sheet(2)], StringComparison.Ordinal);
        Assert.Contains("Năm trước – mẫu số", parts[parts.Sheet(2)], StringComparison.Ordinal);
        Assert.DoesNotContain("Biểu phụ", parts["xl/workbook.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void PublishedReturn_FilledAndReadBack_IsTheSame()
    {
        var published = Seeds.PublishedReturn();
        var file = FilledWorkbook.Fill(Sample.TemplateBytes(Subject), published);
        var reading = Sample.ReadWell(file, new ReadSubject(Seeds.Programme, Sample.Cycle, Seeds.HoangMai));

        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == Program08.Reporting.Validation.Severity.Block);
        Assert.All(published.Where(cell => cell.Number is not null), cell => Assert.Equal(cell.Number, reading.Content.Find(cell.Key)!.Figure.Number));
        Assert.Equal(new Figure.Given(430_000_000m, Bound.Above), reading.Content.Find(Sample.Key("CT08-BP-02:value:cumulative"))!.Figure);
    }
}
