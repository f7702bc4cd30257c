using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Wording;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Numbers;

namespace Program08.Documents.Workbooks;

/// <summary>The first sheet: whose workbook this is, until when, and the few rules of filling it in.</summary>
internal static class TemplateGuide
{
    private const int LabelColumn = 2;
    private const int TextColumn = 3;

    public static void Write(TemplateSubject subject, SheetBuilder sheet)
    {
        sheet.Columns(2, 26, 92);
        sheet.Portrait();
        var (header, footer) = ReturnTemplate.PageText(subject);
        sheet.PageText(header, footer);
        sheet.Protect();

        var row = 1;
        if (subject.IsDemonstration)
        {
            Wide(sheet, row, TemplateLayout.DemonstrationMark, CellLook.Plain with { Bold = true, Ink = Palette.Warning, Fill = Palette.WarningWash, Align = HorizontalAlignmentValues.Center, Wrap = true }, 24);
            row += 2;
        }

        Wide(sheet, row++, subject.Title.Vi, CellLook.Plain with { Bold = true, Size = 15, Wrap = true }, 42);
        Wide(sheet, row++, subject.Programme.Name.Vi, CellLook.Plain with { Italic = true, Ink = Palette.Muted, Wrap = true }, 34);
        row++;

        Fact(sheet, row++, "Đơn vị báo cáo", $"{subject.Unit.Name.Vi} (mã {subject.Unit.Code})");
        Fact(sheet, row++, "Kỳ báo cáo", PeriodNames.Of(subject.Cycle.Period));
        Fact(sheet, row++, "Ngày chốt số liệu", VietnameseFormat.Date(subject.CutOff));
        Fact(sheet, row++, "Hạn gửi", Moments.Of(subject.DueAt));
        row++;

        Wide(sheet, row++, "Cách điền", CellLook.Plain with { Bold = true, Size = 13, Ink = Palette.Accent }, 24);
        foreach (var (label, text) in Rules())
        {
            Rule(sheet, row++, label, text);
        }

        if (subject.LastPeriod is { } last)
        {
            Rule(sheet, row, last.Header, "Số đơn vị đã báo cáo cho kỳ trước, để so sánh; không điền vào cột này.");
        }
    }

    private static IEnumerable<(string Label, string Text)> Rules() =>
    [
        ("Ô nền vàng nhạt", "Là ô cần điền, ở hai sheet “Chỉ tiêu” và “Biểu phụ”. Các ô khác đã khóa. Có thể chèn thêm dòng, cột để ghi chú; không xóa các dòng của biểu."),
        ("Giải thích", "Đưa con trỏ vào tên chỉ tiêu để xem cách tính và ví dụ; chọn ô cần điền để xem phải ghi gì."),
        ("Trong kỳ, Lũy kế", "“Trong kỳ” là số phát sinh trong kỳ báo cáo (hoặc tại ngày chốt số liệu). “Lũy kế” tính từ đầu giai đoạn; chỉ điền ở ô nền vàng."),
        ("Cách viết số", "Gõ số, không gõ kèm chữ: 333053 hoặc 94,1. Tiền ghi bằng đồng. Nếu phải ghi chữ, viết rõ, ví dụ “430 tỷ đồng”; hệ thống sẽ hỏi lại khi chưa rõ, không tự đoán."),
        ("Tỷ lệ (%)", "Điền tử số và mẫu số, hệ thống tự tính tỷ lệ. Dòng “Tỷ lệ (%)” chỉ điền khi đơn vị không có hai số này."),
        (CellStates.Figure, "Có số liệu: điền số, có thể bỏ trống ô Trạng thái."),
        (CellStates.Zero, "Trong kỳ không có trường hợp nào, tức là bằng 0. Ô trống không được hiểu là 0."),
        (CellStates.NotApplicable, "Chỉ tiêu không áp dụng cho đơn vị. Ghi lý do ở cột cuối."),
        (CellStates.Missing, "Chưa có số liệu. Ghi lý do và ngày dự kiến có, ví dụ “chờ số liệu của cơ quan chủ trì, dự kiến 15/01/2024”."),
        ("“hơn”, “gần”, “khoảng”", "Chỉ dùng ở sheet “Biểu phụ”. Ở sheet “Chỉ tiêu” cần số chính xác."),
        ("Phần lời", "Sheet “Phần lời” để viết kết quả nổi bật, tồn tại, nguyên nhân, kiến nghị; không bắt buộc."),
        ("Gửi lại", "Lưu ở dạng .xlsx (không phải .xlsm) rồi tải lên trang của đơn vị. Kết quả kiểm tra hiện ngay, chỉ rõ từng ô cần sửa."),
    ];

    private static void Wide(SheetBuilder sheet, int row, string text, CellLook look, double height)
    {
        sheet.Text(row, LabelColumn, text, look);
        sheet.Blank(row, TextColumn, look);
        sheet.Merge(row, LabelColumn, row, TextColumn);
        sheet.Height(row, height);
    }

    private static void Fact(SheetBuilder sheet, int row, string label, string text)
    {
        sheet.Text(row, LabelColumn, label, CellLook.Plain with { Ink = Palette.Muted });
        sheet.Text(row, TextColumn, text, CellLook.Plain with { Bold = true, Wrap = true });
        sheet.Height(row, 19);
    }

    private static void Rule(SheetBuilder sheet, int row, string label, string text)
    {
        var look = CellLook.Plain with { Boxed = true, Wrap = true, Indent = 1 };
        sheet.Text(row, LabelColumn, label, look with { Bold = true, Fill = Palette.AccentWash });
        sheet.Text(row, TextColumn, text, look);
        sheet.Height(row, text.Length > 92 ? 36 : 21);
    }
}
