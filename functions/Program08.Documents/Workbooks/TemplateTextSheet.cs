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
        var earlier = EarlierTexts.Of(subject.LastPeriod?.Content);
        foreach (var section in ReturnTexts.Sections)
        {
            Write(sheet, ++row, ReturnTexts.Id(section), ReturnTexts.Name(section).Vi, earlier);
            sheet.Height(row, 130);
        }

        row += 2;
        sheet.Text(row, 2, "CHỈ TIÊU CHƯA ĐẠT: GIẢI PHÁP, NGƯỜI PHỤ TRÁCH, THỜI HẠN", CellLook.Plain with { Bold = true, Size = 12 });
        sheet.Text(++row, 2, "Chỉ điền cho chỉ tiêu chưa đạt mức giao; các dòng khác để trống.", CellLook.Plain with { Ink = Palette.Muted });
        foreach (var indicator in Remedies.AskedOf(subject.Programme, subject.Unit))
        {
            foreach (var part in Remedies.Parts)
            {
                Write(sheet, ++row, Remedies.Id(indicator.Code, part), part == RemedyPart.Solution ? $"{indicator.Number}. {indicator.Name.Vi} – {Remedies.Name(part).Vi}" : Remedies.Name(part).Vi, earlier);
                sheet.Height(row, part == RemedyPart.Solution ? 64 : 32);
            }
        }

        sheet.Protect();
        var (pageHeader, footer) = ReturnTemplate.PageText(subject);
        sheet.PageText(pageHeader, footer);
    }

    private static void Write(SheetBuilder sheet, int row, string id, string label, IReadOnlyDictionary<string, string> earlier)
    {
        var look = Label with { Fill = Palette.Input, Unlocked = true, NumberFormat = "@" };
        sheet.Text(row, 1, id, CellLook.Plain);
        sheet.Text(row, 2, label, Label with { Bold = true });
        if (earlier.TryGetValue(id, out var text))
        {
            sheet.Text(row, 3, EarlierTexts.Marked(text), look with { Fill = Palette.WarningWash });
        }
        else
        {
            sheet.Blank(row, 3, look);
        }
    }
}
