using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Returns;

namespace Program08.Documents.Tests.Workbooks;

public sealed class ReturnTextTests
{
    private static readonly IReadOnlyList<ReturnText> Written =
        [new(TextSection.Results, "Hoàn thành 23/27 chỉ tiêu.\nDòng hai."), new(TextSection.Proposals, "Đề nghị cấp thêm kinh phí; sớm.")];

    [Fact]
    public void TextsOfTheWorkbook_AreRead_BlankSectionsLeftOut() =>
        Assert.Equal(Written, Sample.ReadWell(Workbook(Written)).Content.Texts);

    [Fact]
    public void TextsOfSeparatedText_AreRead()
    {
        var lines = Encoding.UTF8.GetString(ReturnTemplateCsv.Write(Sample.Template)).Split("\r\n").Select(line =>
            Written.FirstOrDefault(text => line.StartsWith($"{ReturnTexts.Id(text.Section)};", StringComparison.Ordinal)) is { } text ? $"{line}\"{text.Text}\"" : line);

        var reading = Assert.IsType<ReturnReading.Read>(ReturnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", lines))), "a.csv", Sample.Subject));

        Assert.Equal(Written, reading.Content.Texts);
    }

    [Fact]
    public void FormWithoutTexts_HasNone() => Assert.Null(Sample.ReadWell(Sample.TemplateBytes()).Content.Texts);

    [Fact]
    public void TextTooLong_BlocksAtItsCell()
    {
        var reading = Sample.ReadWell(Workbook([new ReturnText(TextSection.Causes, new string('a', ReturnTexts.MaximumLength + 1))]));

        var finding = Assert.Single(reading.Findings, finding => finding.Rule == "READ-TEXT");
        Assert.Equal(("Phần lời", "C7"), (finding.Place.Sheet, finding.Place.Cell));
        Assert.Null(reading.Content.Texts);
    }

    private static byte[] Workbook(IReadOnlyList<ReturnText> texts)
    {
        using var file = new MemoryStream();
        file.Write(Sample.TemplateBytes());
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var rows = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Row>()).ToList();
            foreach (var text in texts)
            {
                var cell = rows.Single(row => row.Elements<Cell>().FirstOrDefault()?.InnerText == ReturnTexts.Id(text.Section)).Elements<Cell>().ElementAt(2);
                cell.DataType = CellValues.InlineString;
                cell.Append(new InlineString(new Text(text.Text)));
            }
        }

        return file.ToArray();
    }
}
