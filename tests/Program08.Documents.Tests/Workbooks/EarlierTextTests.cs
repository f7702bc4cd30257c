using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Documents.Tests.Workbooks;

/// <summary>The words of the period before are offered again, and count only once somebody has gone over them.</summary>
public sealed class EarlierTextTests
{
    private static readonly Remedy Remedy = new(new MeasureCode("CT08-05"), "Vận động hộ gia đình tham gia.", "Phòng Lao động", "quý I năm sau");
    private static readonly ReturnContent Before = new([], [new ReturnText(TextSection.Causes, "Nguồn lực còn thiếu.")], [Remedy]);
    private static readonly TemplateSubject Subject = Sample.Template with { LastPeriod = new("năm 2022", Before) };

    [Fact]
    public void Untouched_TheyCountForNothing_AndAreNamed()
    {
        var reading = Sample.ReadWell(Sample.TemplateBytes(Subject));

        Assert.Null(reading.Content.Texts);
        Assert.Null(reading.Content.Remedies);
        Assert.Equal(4, reading.Findings.Count(finding => finding is { Rule: "READ-TEXT-BEFORE", Severity: Reporting.Validation.Severity.Note }));
    }

    [Fact]
    public void WithoutTheMark_TheyAreThisPeriods()
    {
        var reading = Sample.ReadWell(Edited(text => text.Replace($"{EarlierTexts.Mark}\n", "", StringComparison.Ordinal)));

        Assert.Equal(Before.Texts, reading.Content.Texts);
        Assert.Equal(Before.Remedies, reading.Content.Remedies);
    }

    [Fact]
    public void SeparatedText_HoldsThemWithTheSameMark()
    {
        var text = Encoding.UTF8.GetString(ReturnTemplateCsv.Write(Subject));
        Assert.Contains(EarlierTexts.Mark, text, StringComparison.Ordinal);

        Assert.Null(Read(text).Content.Remedies);
        Assert.Equal(Before.Remedies, Read(text.Replace($"{EarlierTexts.Mark}\n", "", StringComparison.Ordinal)).Content.Remedies);
    }

    [Fact]
    public void RemedyTooLong_BlocksAtItsCell()
    {
        var reading = Sample.ReadWell(Edited(text => text.EndsWith(Remedy.Solution, StringComparison.Ordinal) ? new string('a', Remedies.MaximumLength + 1) : text));

        Assert.Equal(Reporting.Validation.Severity.Block, Assert.Single(reading.Findings, finding => finding.Rule == "READ-TEXT").Severity);
    }

    [Fact]
    public void FirstPeriod_OffersNothing() => Assert.DoesNotContain("kỳ trước – cần", Encoding.UTF8.GetString(ReturnTemplateCsv.Write(Sample.Template)), StringComparison.Ordinal);

    private static ReturnReading.Read Read(string csv) => Assert.IsType<ReturnReading.Read>(ReturnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)), "a.csv", Sample.Subject));

    private static byte[] Edited(Func<string, string> edit)
    {
        using var file = new MemoryStream();
        file.Write(Sample.TemplateBytes(Subject));
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            foreach (var text in document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Text>()).Where(text => EarlierTexts.IsMarked(text.Text)))
            {
                text.Text = edit(text.Text);
            }
        }

        return file.ToArray();
    }
}
