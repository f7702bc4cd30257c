using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Documents.Tests.Workbooks;

/// <summary>Milestones in the workbook a unit fills in, and in what comes back.</summary>
public sealed class MilestoneWorkbookTests
{
    private const string SheetName = "Nhiệm vụ";
    private static readonly FigureKey Plan = Sample.Key("CT08-M1:value:period");
    private static readonly FigureKey Portal = Sample.Key("CT08-M2:value:period");
    private static readonly TemplateSubject Template = Sample.Template with { Programme = SampleMilestones.Programme };
    private static readonly ReadSubject Subject = Sample.Subject with { Programme = SampleMilestones.Programme };

    public static TheoryData<string> Formats => ["xlsx", "ods", "xls"];

    [Fact]
    public void EveryStanding_ComesBackAsItWasFilledIn()
    {
        foreach (var standing in SampleMilestones.Standings)
        {
            var content = Read(Fill((Plan, standing))).Content;

            Assert.Equal(standing, content.Find(Plan)?.Figure);
            Assert.Equal(new Figure.Missing(), content.Find(Portal)?.Figure);
        }
    }

    [OfficeTheory]
    [MemberData(nameof(Formats))]
    public void SavedByAnotherProgram_DaysStayDays(string format)
    {
        var filled = Fill((Plan, new Figure.Completed(new(2023, 9, 12), "QĐ 12/QĐ-UBND")), (Portal, new Figure.Late("chờ thẩm định", new(2024, 3, 1))));

        var content = Assert.IsType<ReturnReading.Read>(ReturnReader.Read(new MemoryStream(LibreOffice.Convert(filled, "xlsx", format)), $"bao-cao.{format}", Subject)).Content;

        Assert.Equal(new Figure.Completed(new(2023, 9, 12), "QĐ 12/QĐ-UBND"), content.Find(Plan)?.Figure);
        Assert.Equal(new Figure.Late("chờ thẩm định", new(2024, 3, 1)), content.Find(Portal)?.Figure);
    }

    [Fact]
    public void WhatAStandingLacks_IsSaidAtItsCell()
    {
        Assert.Equal(("READ-MILESTONE", NameOf("Ngày hoàn thành")), Wrong(("Trạng thái", "Hoàn thành")));
        Assert.Equal(("READ-MILESTONE", NameOf("Ngày hoàn thành")), Wrong(("Trạng thái", "Hoàn thành"), ("Ngày hoàn thành", "tháng 9")));
        Assert.Equal(("READ-MILESTONE", NameOf("Lý do")), Wrong(("Trạng thái", "Chậm"), ("Ngày dự kiến mới", "01/03/2024")));
        Assert.Equal(("READ-MILESTONE", NameOf("Ngày dự kiến mới")), Wrong(("Trạng thái", "Chậm"), ("Lý do", "chờ thẩm định")));
        Assert.Equal(("READ-MILESTONE", NameOf("Trạng thái")), Wrong(("Ngày hoàn thành", "12/09/2023")));
        Assert.Equal(("READ-MILESTONE", NameOf("Ngày hoàn thành")), Wrong(("Trạng thái", "Đang thực hiện"), ("Ngày hoàn thành", "12/09/2023")));
        Assert.Equal(("READ-STATE", NameOf("Trạng thái")), Wrong(("Trạng thái", "Gần xong")));
    }

    [Fact]
    public void DayBeyondTheCutOff_IsFoundAtTheCellOfTheDay()
    {
        var reading = Read(Fill((Plan, new Figure.Completed(new(2024, 1, 3), "QĐ 1"))));

        var finding = ReturnChecker.Check(new CheckSubject(SampleMilestones.Programme, Sample.Cycle.Period, Sample.HoangMai, reading.Content), reading.Findings).Single(finding => finding.Rule == CheckCodes.MilestoneAfter);

        Assert.Equal((SheetName, NameOf("Ngày hoàn thành")), (finding.Place.Sheet, finding.Place.Cell));
    }

    [Fact]
    public void ChosenInOldWritingOrOtherWords_IsRead()
    {
        Assert.Equal(new Figure.InProgress(), Read(Filled(("Trạng thái", "  đang thực hiện "))).Content.Find(Plan)?.Figure);
        Assert.Equal(new Figure.Late("chờ", new(2024, 3, 1)), Read(Filled(("Trạng thái", "Chậm tiến độ"), ("Lý do", "chờ"), ("Ngày dự kiến mới", "1/3/2024"))).Content.Find(Plan)?.Figure);
    }

    [Fact]
    public void LineThatIsGone_IsNamedWithItsSheet()
    {
        var file = Changed(Sample.TemplateBytes(Template), rows => rows.First(row => row.InnerText.Contains("CT08-M1:value", StringComparison.Ordinal)).Remove());

        var finding = Read(file).Findings.Single(finding => finding.Place.Figure == Plan);

        Assert.Equal(("READ-LINE", SheetName), (finding.Rule, finding.Place.Sheet));
    }

    [Fact]
    public void UnitThatLeadsNothing_HasNoSheet()
    {
        Assert.DoesNotContain(SheetName, SheetNames(Sample.TemplateBytes(Template with { Unit = Sample.BaDinh })));
        Assert.DoesNotContain(SheetName, SheetNames(Sample.TemplateBytes()));
        Assert.Contains(SheetName, SheetNames(Sample.TemplateBytes(Template)));
    }

    [Fact]
    public void SeparatedText_CarriesMilestonesToo()
    {
        var lines = Encoding.UTF8.GetString(ReturnTemplateCsv.Write(Template)).TrimStart('\uFEFF').Split("\r\n").ToList();
        var header = lines.FindIndex(line => line.Contains(";Ngày hoàn thành;", StringComparison.Ordinal));
        var columns = lines[header].Split(';').ToList();
        var row = lines.FindIndex(line => line.StartsWith("CT08-M1:value;", StringComparison.Ordinal));
        var fields = lines[row].Split(';');
        (fields[columns.IndexOf("Trạng thái")], fields[columns.IndexOf("Ngày hoàn thành")]) = ("Hoàn thành", "12/09/2023");
        lines[row] = string.Join(';', fields);

        var reading = Assert.IsType<ReturnReading.Read>(ReturnReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", lines))), "bao-cao.csv", Subject));

        Assert.True(row > header);
        Assert.Equal(new Figure.Completed(new(2023, 9, 12)), reading.Content.Find(Plan)?.Figure);
    }

    [Fact]
    public void LastPeriod_ShowsWhereItStood()
    {
        var last = new TemplateLastPeriod("năm 2022", new ReturnContent([new EnteredFigure(Plan, new Figure.InProgress(), Place.Form(Plan), null)]));

        Assert.Contains("Đang thực hiện", Texts(Sample.TemplateBytes(Template with { LastPeriod = last })));
    }

    [Fact]
    public void InADemonstration_ItSaysWhatItRestsOn()
    {
        var template = Sample.TemplateBytes(Template with { IsDemonstration = true });
        var file = TemplateFiller.Fill(template, [new(Plan, null, null, FigureMark.Derived, new Figure.InProgress())]);

        Assert.Equal(FigureMark.Derived, Read(file, Subject with { IsDemonstration = true }).Content.Find(Plan)?.Mark);
        Assert.Equal(FigureMark.Synthetic, Read(TemplateFiller.Fill(Sample.TemplateBytes(Template), [new(Plan, null, null, Standing: new Figure.InProgress())]), Subject with { IsDemonstration = true }).Content.Find(Plan)?.Mark);
    }

    private static (string, string?) Wrong(params (string Column, string Text)[] cells)
    {
        var reading = Read(Filled(cells));
        Assert.Equal(new Figure.Missing(), reading.Content.Find(Plan)?.Figure);
        var finding = Assert.Single(reading.Findings, finding => finding.Place.Figure == Plan);
        Assert.Equal((SheetName, Severity.Block), (finding.Place.Sheet, finding.Severity));
        return (finding.Rule, finding.Place.Cell);
    }

    private static ReturnReading.Read Read(byte[] file, ReadSubject? subject = null) => Sample.ReadWell(file, subject ?? Subject);

    private static byte[] Fill(params (FigureKey Key, Figure Standing)[] standings) =>
        TemplateFiller.Fill(Sample.TemplateBytes(Template), standings.Select(standing => new TemplateEntry(standing.Key, null, null, Standing: standing.Standing)));

    /// <summary>The first milestone's line as a person typed it.</summary>
    private static byte[] Filled(params (string Column, string Text)[] cells) => Changed(Sample.TemplateBytes(Template), rows =>
    {
        var line = rows.First(row => row.InnerText.Contains("CT08-M1:value", StringComparison.Ordinal));
        foreach (var (column, text) in cells)
        {
            var cell = line.Elements<Cell>().First(cell => Letters(cell) == Letters(HeaderCell(rows, column)));
            cell.DataType = CellValues.InlineString;
            cell.Append(new InlineString(new Text(text)));
        }
    });

    private static string? NameOf(string column)
    {
        string? found = null;
        Changed(Sample.TemplateBytes(Template), rows =>
            found = $"{Letters(HeaderCell(rows, column))}{rows.First(row => row.InnerText.Contains("CT08-M1:value", StringComparison.Ordinal)).RowIndex}");
        return found;
    }

    private static Cell HeaderCell(List<Row> rows, string column) =>
        rows.First(row => row.InnerText.Contains("Ngày hoàn thành", StringComparison.Ordinal) && row.InnerText.Contains("Trạng thái", StringComparison.Ordinal))
            .Elements<Cell>().First(cell => cell.InnerText.StartsWith(column, StringComparison.Ordinal));

    private static byte[] Changed(byte[] file, Action<List<Row>> change)
    {
        using var copy = new MemoryStream();
        copy.Write(file);
        using (var document = SpreadsheetDocument.Open(copy, isEditable: true))
        {
            var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().First(sheet => sheet.Name == SheetName);
            change([.. ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>()]);
        }

        return copy.ToArray();
    }

    private static List<string> SheetNames(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!)];
    }

    private static List<string> Texts(byte[] file)
    {
        List<string> texts = [];
        Changed(file, rows => texts.AddRange(rows.SelectMany(row => row.Elements<Cell>()).Select(cell => cell.InnerText)));
        return texts;
    }

    private static string Letters(Cell cell) => cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray());
}
