using System.Globalization;
using System.Xml.Linq;
using Program08.Documents.Tests.Filling;
using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Documents.Tests.Workbooks;

/// <summary>What people and programs do to a workbook between its download and its return.</summary>
public sealed class WorkbookShapeTests
{
    private static readonly FigureKey Jobs = Sample.Key("CT08-02:value:period");
    private static readonly FigureKey Insured = Sample.Key("CT08-05:numerator:period");
    private static readonly FigureKey Population = Sample.Key("CT08-05:denominator:period");
    private static readonly FigureKey Coverage = Sample.Key("CT08-05:value:period");

    private static readonly byte[] Template = Sample.TemplateBytes();

    private static readonly byte[] Filled = FilledWorkbook.Fill(Template, [new(Jobs, 6_200m), new(Insured, 333_053m), new(Population, 353_935m)]);

    [Fact]
    public void InsertedRowAndColumn_LeaveTheFiguresFound()
    {
        var reading = Sample.ReadWell(Parts.Of(Filled).Edit("xl/worksheets/sheet2.xml", document =>
        {
            Shift(document, fromRow: 3, fromColumn: 4);
            document.Descendants(Parts.Main + "mergeCells").Remove();
        }).Zip());

        AssertFigures(reading);
        Assert.Equal(ShiftName(FilledWorkbook.CellOf(Template, Insured), 3, 4), reading.Content.Find(Insured)!.Place.Cell);
    }

    [Fact]
    public void SheetsInAnotherOrder_LeaveTheFiguresFound() =>
        AssertFigures(Sample.ReadWell(Parts.Of(Filled).Edit("xl/workbook.xml", document =>
        {
            var sheets = document.Descendants(Parts.Main + "sheets").Single();
            sheets.ReplaceNodes(sheets.Elements().Reverse().ToList());
        }).Zip()));

    [Fact]
    public void RenamedSheet_IsFoundAndNamedAsItIs()
    {
        var reading = Sample.ReadWell(Parts.Of(Filled).Replace("xl/workbook.xml", "name=\"Chỉ tiêu\"", "name=\"Sheet1 (2)\"").Zip());

        AssertFigures(reading);
        Assert.Equal("Sheet1 (2)", reading.Content.Find(Insured)!.Place.Sheet);
    }

    [Fact]
    public void WithoutReferences_RowsAndCellsAreCounted()
    {
        var parts = Parts.Of(Filled);
        foreach (var sheet in new[] { 2, 4 })
        {
            parts.Edit(parts.Sheet(sheet), document =>
            {
                foreach (var row in document.Descendants(Parts.Main + "row").ToList())
                {
                    // Blank cells keep the count of columns; the form has all of them but the first.
                    if (sheet == 2 && !row.Elements().First().Attribute("r")!.Value.StartsWith('A'))
                    {
                        row.AddFirst(new XElement(Parts.Main + "c"));
                    }
                }

                document.Descendants().Attributes("r").Remove();
            });
        }

        AssertFigures(Sample.ReadWell(parts.Zip()));
    }

    [Fact]
    public void SharedStrings_InRuns_AreReadWhole()
    {
        var cell = FilledWorkbook.CellOf(Template, Insured);
        var parts = Parts.Of(Filled).Cell(2, cell, "<v>1</v>", ("t", "s"));
        parts["xl/sharedStrings.xml"] = $"<sst xmlns='{Parts.Main}'><si><t>khác</t></si><si><r><t>333</t></r><r><t>.053</t></r><rPh sb='0' eb='1'><t>phiên âm</t></rPh></si></sst>";
        parts.Replace("xl/_rels/workbook.xml.rels", "</Relationships>", "<Relationship Id=\"rIdText\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");

        AssertFigures(Sample.ReadWell(parts.Zip()));
    }

    [Fact]
    public void Formula_WithItsResultSaved_CountsAsTheResult() =>
        AssertFigures(Sample.ReadWell(Parts.Of(Filled).Cell(2, FilledWorkbook.CellOf(Template, Insured), "<f>333000+53</f><v>333053</v>").Zip()));

    [Theory]
    [InlineData("<f>1+1</f>", "", "READ-FORMULA")]
    [InlineData("<f>A1</f><v>#REF!</v>", "e", "READ-FORMULA")]
    [InlineData("<v>1</v>", "b", "READ-NUMBER")]
    [InlineData("<v>NaN</v>", "", "READ-NUMBER")]
    [InlineData("<v>1E+300</v>", "", "READ-NUMBER")]
    [InlineData("<v>2024-04-07</v>", "d", "READ-DATE")]
    public void CellWithoutUsableNumber_Blocks(string inner, string type, string rule)
    {
        var reading = Sample.ReadWell(Parts.Of(Filled).Cell(2, FilledWorkbook.CellOf(Template, Insured), inner, type.Length > 0 ? [("t", type)] : []).Zip());

        var finding = Assert.Single(reading.Findings);
        Assert.Equal((rule, Severity.Block), (finding.Rule, finding.Severity));
        Assert.Equal(FilledWorkbook.CellOf(Template, Insured), finding.Place.Cell);
    }

    [Fact]
    public void DateFormat_InANumberColumn_BlocksWithTheDayShown()
    {
        var reading = Sample.ReadWell(WithFormat("d/m/yyyy", Insured, "<v>45389</v>").Zip());

        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("READ-DATE", "07/04/2024"), (finding.Rule, finding.Found));
    }

    [Fact]
    public void DateFormat_InAWorkbookFrom1904_CountsFromThere()
    {
        var parts = WithFormat("d/m/yyyy", Insured, "<v>43927</v>").Replace("xl/workbook.xml", "<x:bookViews>", "<x:workbookPr date1904=\"1\"/><x:bookViews>");

        Assert.Equal("07/04/2024", Assert.Single(Sample.ReadWell(parts.Zip()).Findings).Found);
    }

    [Theory]
    [InlineData("0.0%", "<v>0.94099999999999995</v>", "94.1")]
    [InlineData("[Red]0%", "<v>0.01</v>", "1")]
    [InlineData("0.0\" %\"", "<v>94.1</v>", "94.1")]
    public void PercentFormat_OnAPercentage_DecidesTheScale(string format, string inner, string expected)
    {
        var reading = Sample.ReadWell(WithFormat(format, Coverage, inner).Zip());

        Assert.Equal(new Figure.Given(decimal.Parse(expected, CultureInfo.InvariantCulture)), reading.Content.Find(Coverage)!.Figure);
    }

    [Fact]
    public void PercentFormat_OnACount_Blocks() =>
        Assert.Equal("READ-NUMBER", Assert.Single(Sample.ReadWell(WithFormat("0%", Jobs, "<v>0.5</v>").Zip()).Findings, finding => finding.Severity == Severity.Block).Rule);

    [Fact]
    public void HiddenRow_WithFigures_IsReadAndNoted()
    {
        var row = FilledWorkbook.CellOf(Template, Insured).TrimStart('G');
        var reading = Sample.ReadWell(Parts.Of(Filled).Edit("xl/worksheets/sheet2.xml", document =>
            document.Descendants(Parts.Main + "row").Single(found => found.Attribute("r")!.Value == row).SetAttributeValue("hidden", "1")).Zip());

        AssertFigures(reading);
        Assert.Equal(("READ-HIDDEN", Severity.Note), (reading.Findings[0].Rule, reading.Findings[0].Severity));
    }

    [Fact]
    public void MergedInputCells_AreWarnedAbout()
    {
        var (first, second) = (FilledWorkbook.CellOf(Template, Insured), FilledWorkbook.CellOf(Template, Population));
        var reading = Sample.ReadWell(Parts.Of(Filled).Edit("xl/worksheets/sheet2.xml", document =>
            document.Descendants(Parts.Main + "mergeCells").Single().Add(new XElement(Parts.Main + "mergeCell", new XAttribute("ref", $"{first}:{second}")))).Zip());

        Assert.Equal(("READ-MERGED", Severity.Explain), (reading.Findings[0].Rule, reading.Findings[0].Severity));
    }

    [Fact]
    public void DeletedLine_BlocksByName()
    {
        var row = FilledWorkbook.CellOf(Template, Insured).TrimStart('G');
        var reading = Sample.ReadWell(Parts.Of(Filled).Edit("xl/worksheets/sheet2.xml", document =>
            document.Descendants(Parts.Main + "row").Single(found => found.Attribute("r")!.Value == row).Remove()).Zip());

        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("READ-LINE", Insured), (finding.Rule, finding.Place.Figure));
    }

    [Fact]
    public void CopiedLine_WithFigures_BlocksAndTheFirstCounts()
    {
        var row = FilledWorkbook.CellOf(Template, Insured).TrimStart('G');
        var reading = Sample.ReadWell(Parts.Of(Filled).Edit("xl/worksheets/sheet2.xml", document =>
        {
            var line = document.Descendants(Parts.Main + "row").Single(found => found.Attribute("r")!.Value == row);
            var copy = new XElement(line);
            copy.SetAttributeValue("r", "900");
            copy.Descendants().Attributes("r").Remove();
            line.Parent!.Add(copy);
        }).Zip());

        Assert.Equal("READ-DUPLICATE", Assert.Single(reading.Findings).Rule);
        AssertFigures(reading);
    }

    [Fact]
    public void HeaderOverwritten_BlocksOnceForTheSheet()
    {
        var reading = Sample.ReadWell(Parts.Of(Filled).Replace("xl/worksheets/sheet2.xml", ">Trong kỳ<", ">Cột 1<").Zip());

        Assert.Equal("READ-HEADER", Assert.Single(reading.Findings).Rule);
    }

    [Fact]
    public void StrayCellFarBelow_ChangesNothing()
    {
        var reading = Sample.ReadWell(Parts.Of(Filled).Edit("xl/worksheets/sheet2.xml", document =>
            document.Descendants(Parts.Main + "sheetData").Single().Add(XElement.Parse($"<row xmlns='{Parts.Main}' r='1048576'><c r='XFD1048576'><v>7</v></c></row>"))).Zip());

        AssertFigures(reading);
        Assert.Empty(reading.Findings);
    }

    [OfficeFact]
    public void SavedAgainByLibreOffice_GivesTheSameFigures()
    {
        var reading = Sample.ReadWell(LibreOffice.Convert(Filled, "xlsx", "xlsx"));

        AssertFigures(reading);
        Assert.Empty(reading.Findings);
        Assert.Equal(FilledWorkbook.CellOf(Template, Insured), reading.Content.Find(Insured)!.Place.Cell);
    }

    private static void AssertFigures(ReturnReading.Read reading)
    {
        Assert.Equal(new Figure.Given(6_200m), reading.Content.Find(Jobs)!.Figure);
        Assert.Equal(new Figure.Given(333_053m), reading.Content.Find(Insured)!.Figure);
        Assert.Equal(new Figure.Given(353_935m), reading.Content.Find(Population)!.Figure);
    }

    private static Parts WithFormat(string format, FigureKey key, string inner)
    {
        var parts = Parts.Of(Filled);
        var style = 0;
        parts.Edit("xl/styles.xml", document =>
        {
            var formats = document.Descendants(Parts.Main + "numFmts").Single();
            formats.Add(new XElement(Parts.Main + "numFmt", new XAttribute("numFmtId", 900), new XAttribute("formatCode", format)));
            var looks = document.Descendants(Parts.Main + "cellXfs").Single();
            style = looks.Elements().Count();
            looks.Add(new XElement(Parts.Main + "xf", new XAttribute("numFmtId", 900)));
        });
        return parts.Cell(2, FilledWorkbook.CellOf(Template, key), inner, ("s", style.ToString(CultureInfo.InvariantCulture)));
    }

    private static void Shift(XDocument document, int fromRow, int fromColumn)
    {
        foreach (var row in document.Descendants(Parts.Main + "row"))
        {
            var number = int.Parse(row.Attribute("r")!.Value, CultureInfo.InvariantCulture);
            row.SetAttributeValue("r", number >= fromRow ? number + 1 : number);
            foreach (var cell in row.Elements())
            {
                cell.SetAttributeValue("r", ShiftName(cell.Attribute("r")!.Value, fromRow, fromColumn));
            }
        }
    }

    private static string ShiftName(string cell, int fromRow, int fromColumn)
    {
        var (column, row) = (cell[0] - 'A' + 1, int.Parse(cell[1..], CultureInfo.InvariantCulture));
        return $"{(char)('A' + (column >= fromColumn ? column : column - 1))}{(row >= fromRow ? row + 1 : row)}";
    }
}
