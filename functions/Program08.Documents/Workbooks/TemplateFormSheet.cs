using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Wording;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Documents.Workbooks;

/// <summary>A sheet of input lines: one line a figure's part, its id in the hidden first column.</summary>
internal sealed class TemplateFormSheet(TemplateSubject subject, SheetBuilder sheet)
{
    private const int IdColumn = 1;
    private const int CodeColumn = 2;
    private const int NameColumn = 3;
    private const int MeasureUnitColumn = 4;
    private const int TargetColumn = 5;
    private const int PartColumn = 6;

    private static readonly CellLook Label = CellLook.Plain with { Boxed = true, Wrap = true, Indent = 1 };
    private static readonly CellLook Locked = Label with { Fill = Palette.Locked, Ink = Palette.LockedInk };
    private static readonly CellLook Input = Label with { Fill = Palette.Input, Unlocked = true };
    private static readonly CellLook Header = Label with { Bold = true, Fill = Palette.AccentWash, Align = HorizontalAlignmentValues.Center, Indent = 0 };

    // What is known of the period before stands before the columns that are filled in.
    private readonly int _periodColumn = subject.LastPeriod is null ? PartColumn + 1 : PartColumn + 2;
    private readonly TemplateHints _hints = new();
    private readonly List<string> _stateCells = [];
    private readonly List<string> _markCells = [];
    private int _row = 1;

    private int CumulativeColumn => _periodColumn + 1;

    private int StateColumn => _periodColumn + 2;

    private int ReasonColumn => _periodColumn + 3;

    private int PeriodMarkColumn => _periodColumn + 4;

    private int CumulativeMarkColumn => _periodColumn + 5;

    private int LastColumn => subject.IsDemonstration ? CumulativeMarkColumn : ReasonColumn;

    /// <param name="section">Heading a measure stands under; null for a sheet without headings.</param>
    public void Write(string title, IEnumerable<Measure> measures, Func<Measure, string>? section)
    {
        sheet.Columns([-24, 14, 42, 16, 20, 46, .. subject.LastPeriod is null ? [] : (double[])[22], 18, 18, 18, 32, .. subject.IsDemonstration ? [16.0, 16.0] : (double[])[]]);
        Head(title);
        string? current = null;
        foreach (var measure in measures)
        {
            if (section is not null && section(measure) is var heading && heading != current)
            {
                current = heading;
                Section(heading);
            }

            Block([.. TemplateRow.For([measure], subject.Unit)]);
        }

        sheet.Choice(
            CellStates.Words,
            "Trạng thái",
            "Chọn một trong bốn: Số liệu, Không phát sinh, Không thuộc diện, Chưa có; hoặc để trống khi đã điền số.",
            _stateCells);
        if (subject.IsDemonstration)
        {
            sheet.Choice(FigureMarks.Words, "Căn cứ", "Chọn một trong ba: Công bố, Suy ra, Mô phỏng; để trống là mô phỏng.", _markCells);
        }

        _hints.AddTo(sheet);
        sheet.Protect();
        var (header, footer) = ReturnTemplate.PageText(subject);
        sheet.PageText(header, footer);
    }

    private void Head(string title)
    {
        Line(title, CellLook.Plain with { Bold = true, Size = 14 }, 24);
        Line($"{subject.Unit.Name.Vi} · Kỳ báo cáo: {PeriodNames.Of(subject.Cycle.Period)} · Số liệu đến {VietnameseFormat.Date(subject.CutOff)} · Hạn gửi {Moments.Of(subject.DueAt)}", CellLook.Plain with { Ink = Palette.Muted }, 19);
        if (subject.IsDemonstration)
        {
            Line(TemplateLayout.DemonstrationMark, CellLook.Plain with { Bold = true, Ink = Palette.Warning, Fill = Palette.WarningWash }, 19);
        }

        if (subject.Programme.Measures.Any(measure => AskedFigures.IsSecondSource(measure, subject.Unit)))
        {
            Line($"Ghi số tổng toàn {AreaWords.Of(subject.Programme.Area).Vi}; chỉ tiêu mà các đơn vị cùng báo cáo được đối chiếu với tổng của các đơn vị.", CellLook.Plain with { Italic = true, Ink = Palette.Muted }, 19);
        }

        _row++;
        var headers = TemplateLayout.Headers(subject);
        for (var index = 1; index < headers.Count; index++)
        {
            sheet.Text(_row, index + 1, headers[index], Header);
        }

        sheet.Height(_row, 36);
        sheet.Freeze(_row, _row);
        _row++;
    }

    private void Line(string text, CellLook look, double height)
    {
        sheet.Text(_row, CodeColumn, text, look);
        for (var column = CodeColumn + 1; column <= LastColumn; column++)
        {
            sheet.Blank(_row, column, look);
        }

        sheet.Merge(_row, CodeColumn, _row, LastColumn);
        sheet.Height(_row++, height);
    }

    private void Section(string heading) => Line(heading, CellLook.Plain with { Bold = true, Boxed = true, Ink = Palette.Accent, Indent = 1 }, 22);

    private void Block(IReadOnlyList<TemplateRow> rows)
    {
        var measure = rows[0].Measure;
        var first = _row;
        var target = rows[0].IsAsked || measure is Indicator ? TargetText.Of(measure, subject.Unit, subject.Cycle.Period) : "–";
        sheet.Comment(first, NameColumn, MeasureDefinition.Of(measure, (measure as Indicator)?.Applicable(subject.Unit, subject.Cycle.Period)));
        foreach (var row in rows)
        {
            var top = _row == first;
            Common(CodeColumn, top ? measure.Code.Value : null, Label with { Ink = Palette.Muted, Align = HorizontalAlignmentValues.Center, Indent = 0 });
            Common(NameColumn, top ? $"{measure.Number}. {measure.Name.Vi}" : null, Label with { Bold = true });
            Common(MeasureUnitColumn, top ? measure.UnitOfMeasure : null, Label with { Align = HorizontalAlignmentValues.Center, Indent = 0 });
            Common(TargetColumn, top ? target : null, Label with { Align = HorizontalAlignmentValues.Center, Indent = 0 });
            if (row.IsAsked)
            {
                InputLine(row);
            }
            else
            {
                LockedLine(measure);
            }

            _row++;
        }

        Heights(first, rows, target);
        if (rows.Count > 1)
        {
            for (var column = CodeColumn; column <= TargetColumn; column++)
            {
                sheet.Merge(first, column, first + rows.Count - 1, column);
            }
        }
    }

    private void Common(int column, string? text, CellLook look)
    {
        if (text is null)
        {
            sheet.Blank(_row, column, look);
        }
        else
        {
            sheet.Text(_row, column, text, look);
        }
    }

    private void InputLine(TemplateRow row)
    {
        var number = Input with { Align = HorizontalAlignmentValues.Right, NumberFormat = FormatOf(row), Wrap = false };
        sheet.Text(_row, IdColumn, row.Id, CellLook.Plain);
        sheet.Text(_row, PartColumn, PartLabel.Of(row.Measure, row.Part), row.IsOptional ? Label with { Italic = true, Ink = Palette.Muted } : Label);
        if (subject.LastPeriod is { } last)
        {
            sheet.Text(_row, PartColumn + 1, last.Of(row), Label with { Ink = Palette.Muted, Align = HorizontalAlignmentValues.Right });
        }

        sheet.Blank(_row, _periodColumn, number);
        sheet.Blank(_row, CumulativeColumn, row.HasCumulative ? number : Locked);
        sheet.Blank(_row, StateColumn, Input);
        sheet.Blank(_row, ReasonColumn, Input with { NumberFormat = "@" });
        _stateCells.Add(CellName.Of(_row, StateColumn));
        MarkCells(row);
        _hints.Add(row, CellName.Of(_row, _periodColumn), FigureWindow.Period);
        if (row.HasCumulative)
        {
            _hints.Add(row, CellName.Of(_row, CumulativeColumn), FigureWindow.Cumulative);
        }
    }

    private void MarkCells(TemplateRow row)
    {
        if (!subject.IsDemonstration)
        {
            return;
        }

        sheet.Blank(_row, PeriodMarkColumn, Input);
        _markCells.Add(CellName.Of(_row, PeriodMarkColumn));
        sheet.Blank(_row, CumulativeMarkColumn, row.HasCumulative ? Input : Locked);
        if (row.HasCumulative)
        {
            _markCells.Add(CellName.Of(_row, CumulativeMarkColumn));
        }
    }

    private void LockedLine(Measure measure)
    {
        var why = measure.ReportedBy == ReportedBy.City ? $"Số liệu cấp {AreaWords.Of(subject.Programme.Area).Vi}, đơn vị không điền" : "Đơn vị khác báo cáo, không điền ở đây";
        sheet.Text(_row, PartColumn, why, Locked with { Italic = true });
        for (var column = PartColumn + 1; column <= LastColumn; column++)
        {
            sheet.Blank(_row, column, Locked);
        }
    }

    /// <summary>Merged cells don't grow by themselves: the lines share the height the longest text needs.</summary>
    private void Heights(int first, IReadOnlyList<TemplateRow> rows, string target)
    {
        const double lineHeight = 15.5;
        const double padding = 6;
        var measure = rows[0].Measure;
        var needed = Math.Max(
            Math.Max(TextHeight.Lines($"{measure.Number}. {measure.Name.Vi}", 36), TextHeight.Lines(target, 19)),
            TextHeight.Lines(measure.UnitOfMeasure, 15));
        var own = rows.Select(row => row.IsAsked ? TextHeight.Lines(PartLabel.Of(row.Measure, row.Part), 48) : 1).ToList();
        var missing = Math.Max(0, needed - own.Sum());
        for (var index = 0; index < rows.Count; index++)
        {
            sheet.Height(first + index, ((own[index] + ((double)missing / rows.Count)) * lineHeight) + padding);
        }
    }

    /// <summary>Never a percent format: 94,1 typed there means 94,1 in one program and 9410 % in another.</summary>
    private static string FormatOf(TemplateRow row) => (row.Measure.Kind, row.Part) switch
    {
        (MeasureKind.Count or MeasureKind.Money, _) => "#,##0",
        (_, FigurePart.Value) => "#,##0.00##",
        _ => "#,##0.##",
    };
}
