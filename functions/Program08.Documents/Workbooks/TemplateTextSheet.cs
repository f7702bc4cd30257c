using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Returns;

namespace Program08.Documents.Workbooks;

/// <summary>The sheet of the text sections: one large cell each, its id in the hidden first column.</summary>
internal static class TemplateTextSheet
{
    private static readonly CellLook Label = CellLook.Plain with { Boxed = true, Wrap = true, Indent = 1 };

    public static void Write(TemplateSubject subject, SheetBuilder sheet)
    {
        sheet.Columns(-24, 26, 110);
        sheet.Text(1, 2, "PHẦN LỜI CỦA BÁO CÁO", CellLook.Plain with { Bold = true, Size = 14 });
        sheet.Height(1, 24);
        sheet.Text(2, 2, $"{subject.Unit.Name.Vi} · viết bằng câu, mỗi phần không quá {ReturnTexts.MaximumLength} ký tự; phần không có thì để trống.", CellLook.Plain with { Ink = Palette.Muted });
        var row = 4;
        var header = Label with { Bold = true, Fill = Palette.AccentWash, Align = HorizontalAlignmentValues.Center, Indent = 0 };
        sheet.Text(row, 2, "Phần", header);
        sheet.Text(row, 3, TemplateLayout.TextHeader, header);
        sheet.Freeze(row, row);
        foreach (var section in ReturnTexts.Sections)
        {
            row++;
            sheet.Text(row, 1, ReturnTexts.Id(section), CellLook.Plain);
            sheet.Text(row, 2, ReturnTexts.Name(section).Vi, Label with { Bold = true });
            sheet.Blank(row, 3, Label with { Fill = Palette.Input, Unlocked = true, NumberFormat = "@" });
            sheet.Height(row, 130);
        }

        sheet.Protect();
        var (pageHeader, footer) = ReturnTemplate.PageText(subject);
        sheet.PageText(pageHeader, footer);
    }
}
