using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Wording;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Documents.Workbooks;

/// <summary>The sheet of the milestones a unit leads: one line a task, its id in the hidden first column.</summary>
internal static class TemplateMilestoneSheet
{
    private const int FirstColumn = 2;

    private static readonly CellLook Label = CellLook.Plain with { Boxed = true, Wrap = true, Indent = 1 };
    private static readonly CellLook Centred = Label with { Align = HorizontalAlignmentValues.Center, Indent = 0 };
    private static readonly CellLook Input = Label with { Fill = Palette.Input, Unlocked = true };
    private static readonly CellLook Day = Input with { NumberFormat = "dd/mm/yyyy", Align = HorizontalAlignmentValues.Center, Indent = 0 };

    public static void Write(TemplateSubject subject, IReadOnlyList<Milestone> milestones, SheetBuilder sheet)
    {
        sheet.Columns([-24, 14, 44, 14, 44, .. subject.LastPeriod is null ? [] : (double[])[26], 19, 16, 30, 34, 18, .. subject.IsDemonstration ? [16.0] : (double[])[]]);
        var headers = MilestoneLayout.Headers(subject);
        var row = 1;
        Line("NHIỆM VỤ CÓ THỜI HẠN", CellLook.Plain with { Bold = true, Size = 14 }, 24);
        Line($"{subject.Unit.Name.Vi} · Kỳ báo cáo: {PeriodNames.Of(subject.Cycle.Period)} · Trạng thái tại ngày {VietnameseFormat.Date(subject.CutOff)} · Hạn gửi {Moments.Of(subject.DueAt)}", CellLook.Plain with { Ink = Palette.Muted }, 19);
        if (subject.IsDemonstration)
        {
            Line(TemplateLayout.DemonstrationMark, CellLook.Plain with { Bold = true, Ink = Palette.Warning, Fill = Palette.WarningWash }, 19);
        }

        Line("Hoàn thành: ghi ngày và minh chứng. Chậm: ghi lý do và ngày dự kiến mới. Ô trống không được hiểu là “chưa bắt đầu”.", CellLook.Plain with { Italic = true, Ink = Palette.Muted }, 19);
        row++;
        for (var index = 1; index < headers.Count; index++)
        {
            sheet.Text(row, index + 1, headers[index], Centred with { Bold = true, Fill = Palette.AccentWash });
        }

        sheet.Height(row, 36);
        sheet.Freeze(row, row);
        var first = row + 1;
        foreach (var milestone in milestones)
        {
            Write(subject, sheet, ++row, milestone);
        }

        var inputs = ColumnOf(headers, TemplateLayout.StateHeader);
        sheet.Choice(MilestoneLayout.Words, "Trạng thái", $"Chọn một trong: {string.Join(", ", MilestoneLayout.Words)}.", [Cells(inputs)]);
        sheet.Days("Ngày", "Ghi ngày dạng 15/03/2024.", [Cells(inputs + 1), Cells(inputs + 4)]);
        sheet.Hint("Minh chứng", "Số, ký hiệu và ngày của văn bản; hoặc gửi tệp minh chứng trên trang của đơn vị.", [Cells(inputs + 2)]);
        if (subject.IsDemonstration)
        {
            sheet.Choice(FigureMarks.Words, "Căn cứ", "Chọn một trong ba: Công bố, Suy ra, Mô phỏng; để trống là mô phỏng.", [Cells(inputs + 5)]);
        }

        sheet.Protect();
        var (pageHeader, footer) = ReturnTemplate.PageText(subject);
        sheet.PageText(pageHeader, footer);

        void Line(string text, CellLook look, double height)
        {
            sheet.Text(row, FirstColumn, text, look);
            for (var column = FirstColumn + 1; column <= headers.Count; column++)
            {
                sheet.Blank(row, column, look);
            }

            sheet.Merge(row, FirstColumn, row, headers.Count);
            sheet.Height(row++, height);
        }

        string Cells(int column) => CellName.Range(first, column, row, column);
    }

    private static void Write(TemplateSubject subject, SheetBuilder sheet, int row, Milestone milestone)
    {
        var key = AskedFigures.Of(milestone).Single();
        var done = milestone.Evidence is { } evidence ? $"{milestone.Done.Vi}. Minh chứng: {evidence.Vi}." : $"{milestone.Done.Vi}.";
        var column = FirstColumn;
        sheet.Text(row, 1, TemplateRow.IdOf(key), CellLook.Plain);
        sheet.Text(row, column++, milestone.Code.Value, Centred with { Ink = Palette.Muted });
        sheet.Text(row, column++, $"{milestone.Number}. {milestone.Name.Vi}", Label with { Bold = true });
        sheet.Text(row, column++, VietnameseFormat.Date(milestone.Due), Centred);
        sheet.Text(row, column++, done, Label);
        if (subject.LastPeriod is { } last)
        {
            sheet.Text(row, column++, last.Of(key), Label with { Ink = Palette.Muted });
        }

        sheet.Blank(row, column++, Input);
        sheet.Blank(row, column++, Day);
        sheet.Blank(row, column++, Input with { NumberFormat = "@" });
        sheet.Blank(row, column++, Input with { NumberFormat = "@" });
        sheet.Blank(row, column++, Day);
        if (subject.IsDemonstration)
        {
            sheet.Blank(row, column, Input);
        }

        sheet.Height(row, (Math.Max(TextHeight.Lines($"{milestone.Number}. {milestone.Name.Vi}", 38), TextHeight.Lines(done, 40)) * 15.5) + 6);
    }

    private static int ColumnOf(IReadOnlyList<string> headers, string header) => Enumerable.Range(0, headers.Count).First(index => headers[index] == header) + 1;
}
