using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;

namespace Program08.Documents.Reports;

/// <summary>A sheet of the report: title, marks, one table that grows downwards, the hash on every page.</summary>
internal sealed class ReportTable
{
    private static readonly CellLook Cell = CellLook.Plain with { Boxed = true, Wrap = true };

    private readonly SheetBuilder _sheet;
    private readonly int _columns;
    private int _row = 1;
    private int _column = 1;

    public ReportTable(SheetBuilder sheet, CityReportDocument document, string title, params double[] widths)
    {
        (_sheet, _columns) = (sheet, widths.Length);
        sheet.Columns(widths);
        sheet.PageText(
            document.MarkLine is { } mark ? $"&C&\"Times New Roman,Bold\"&9 {SheetBuilder.PageLiteral(mark)}" : null,
            $"&L&\"Times New Roman,Regular\"&8 {SheetBuilder.PageLiteral(document.HashLine)}&R&\"Times New Roman,Regular\"&8 Trang &P/&N");
        Line(title, CellLook.Plain with { Bold = true, Size = 14 }, 24);
        Line($"{document.Report.Title.Vi} · Số liệu đến {VietnameseFormat.Date(document.Report.CutOff)}", CellLook.Plain with { Ink = Palette.Muted }, 19);
        if (document.AmendmentLine is { } amendment)
        {
            Line(amendment, CellLook.Plain with { Bold = true, Wrap = true }, 36);
            Line(document.AmendedHashLine ?? string.Empty, CellLook.Plain with { Ink = Palette.Muted }, 19);
        }

        if (document.MarkLine is { } line)
        {
            Line(line, CellLook.Plain with { Bold = true, Ink = Palette.Warning, Fill = Palette.WarningWash }, 19);
        }

        if (document.Report.Catalogue is { } notice)
        {
            Line(notice.Vi + ".", CellLook.Plain with { Italic = true, Ink = Palette.Warning }, 19);
        }
    }

    /// <summary>A line of text over the whole width.</summary>
    public void Line(string text, CellLook? look = null, double height = 18)
    {
        _sheet.Text(_row, 1, text, look ?? CellLook.Plain);
        for (var column = 2; column <= _columns; column++)
        {
            _sheet.Blank(_row, column, look ?? CellLook.Plain);
        }

        _sheet.Merge(_row, 1, _row, _columns);
        _sheet.Height(_row++, height);
    }

    /// <summary>Of the table's own lines, below its header; 0 before there is one.</summary>
    public int FirstRow { get; private set; }

    /// <summary>Where the next line goes.</summary>
    public int NextRow => _row;

    /// <summary>Bars behind the numbers of a column, from its first line to the last one written.</summary>
    /// <param name="column">From 1.</param>
    public void Bars(int column, decimal most)
    {
        if (_row > FirstRow)
        {
            _sheet.Bars(CellName.Range(FirstRow, column, _row - 1, column), most, Palette.Bar);
        }
    }

    public void Header(params string[] names)
    {
        _row++;
        var look = Cell with { Bold = true, Fill = Palette.AccentWash, Align = HorizontalAlignmentValues.Center };
        for (var index = 0; index < names.Length; index++)
        {
            _sheet.Text(_row, index + 1, names[index], look);
        }

        _sheet.Height(_row, 36);
        _sheet.Freeze(_row, _row);
        _sheet.Table(_row, names);
        _row++;
        FirstRow = _row;
    }

    public ReportTable Text(string? text, bool centred = false, bool bold = false, bool muted = false)
    {
        _sheet.Text(_row, _column++, text ?? string.Empty, Cell with
        {
            Align = centred ? HorizontalAlignmentValues.Center : HorizontalAlignmentValues.Left,
            Indent = centred ? 0u : 1u,
            Bold = bold,
            Ink = muted ? Palette.Muted : Palette.Ink,
        });
        return this;
    }

    /// <summary>A number as a number; "–" for none.</summary>
    public ReportTable Number(decimal? value, string format)
    {
        if (value is { } known)
        {
            // Sums are exact; rates carry more digits than a cell can hold.
            _sheet.Number(_row, _column++, decimal.Round(known, 10, MidpointRounding.AwayFromZero), Cell with { Align = HorizontalAlignmentValues.Right, Indent = 1, NumberFormat = format });
            return this;
        }

        return Text("–", centred: true, muted: true);
    }

    public ReportTable State(Assessment assessment, string text)
    {
        var (ink, fill) = assessment switch
        {
            Assessment.Met => (Palette.Met, Palette.MetWash),
            Assessment.NotMet => (Palette.Error, Palette.ErrorWash),
            Assessment.NoTarget or Assessment.NoFigure => (Palette.LockedInk, Palette.Locked),
        };
        return State(text, ink, fill, isBold: assessment == Assessment.NotMet);
    }

    public ReportTable State(MilestoneAssessment assessment, string text)
    {
        var (ink, fill) = assessment switch
        {
            MilestoneAssessment.Met => (Palette.Met, Palette.MetWash),
            MilestoneAssessment.CompletedLate => (Palette.Warning, Palette.WarningWash),
            MilestoneAssessment.Overdue => (Palette.Error, Palette.ErrorWash),
            MilestoneAssessment.NotDue or MilestoneAssessment.NotApplicable or MilestoneAssessment.NotKnown => (Palette.LockedInk, Palette.Locked),
        };
        return State(text, ink, fill, isBold: assessment == MilestoneAssessment.Overdue);
    }

    private ReportTable State(string text, string ink, string fill, bool isBold)
    {
        _sheet.Text(_row, _column++, text, Cell with { Ink = ink, Fill = fill, Align = HorizontalAlignmentValues.Center, Bold = isBold });
        return this;
    }

    /// <param name="lines">Of text the tallest cell needs; rows with fixed heights print alike everywhere.</param>
    public void End(int lines = 1)
    {
        _sheet.Height(_row++, (lines * 15.5) + 5);
        _column = 1;
    }

    public static string FormatOf(Measure measure) => measure.Kind switch
    {
        MeasureKind.Count or MeasureKind.Money => "#,##0",
        MeasureKind.Percentage or MeasureKind.PercentagePointChange or MeasureKind.Number or MeasureKind.Milestone => "#,##0.00",
    };
}
