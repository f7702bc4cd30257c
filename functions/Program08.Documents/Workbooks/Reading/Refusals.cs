using System.Globalization;
using Program08.Documents.Workbooks.Reading.Screening;
using Program08.Reporting.Words;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>Why a file is not read at all, in words.</summary>
internal static class Refusals
{
    private static readonly LocalText SendXlsx = new(
        "Mở biểu mẫu bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) dạng “Excel Workbook (.xlsx)”, không đặt mật khẩu, rồi gửi lại.",
        "Open the template in Excel or LibreOffice, save it as “Excel Workbook (.xlsx)” without a password, and send it again.");

    private static readonly LocalText SendFreshTemplate = new(
        "Tải lại biểu mẫu trên trang của đơn vị, chép số liệu sang và gửi biểu mẫu đó.",
        "Download the template again from the unit's page, copy the figures over and send that workbook.");

    public static WorkbookRefusedException Empty() => new("READ-EMPTY", new(
        "Tệp rỗng (0 byte): không có gì để đọc.",
        "The file is empty (0 bytes): there is nothing to read."), SendXlsx);

    public static WorkbookRefusedException TooLarge(long limit) => new("READ-SIZE", new(
        $"Tệp lớn hơn mức cho phép {Megabytes(limit)} MB.",
        $"The file is larger than the {Megabytes(limit)} MB allowed."), new(
        "Bỏ ảnh và các sheet không thuộc biểu mẫu; tài liệu minh chứng gửi thành tệp riêng.",
        "Remove pictures and sheets that are not part of the template; send evidence as separate files."));

    public static WorkbookRefusedException OtherKind(string kindVi, string kindEn) => new("READ-KIND", new(
        $"Tệp này là {kindVi}, không phải bảng tính (.xlsx, .xls, .ods) hay tệp .csv (dù tên tệp có thể ghi khác).",
        $"This file is {kindEn}, neither a workbook (.xlsx, .xls, .ods) nor a .csv file (whatever its name says)."), SendXlsx);

    public static WorkbookRefusedException Encrypted() => new("READ-ENCRYPTED", new(
        "Tệp được đặt mật khẩu mở nên không đọc được.",
        "The file needs a password to be opened, so it cannot be read."), SendXlsx);

    public static WorkbookRefusedException Macros() => new("READ-MACRO", new(
        "Tệp có chứa macro. Vì an toàn, hệ thống không nhận tệp có macro.",
        "The file contains macros. For safety, files with macros are not accepted."), SendXlsx);

    public static WorkbookRefusedException Embedded() => new("READ-EMBEDDED", new(
        "Tệp có nhúng đối tượng của chương trình khác (OLE, ActiveX). Vì an toàn, hệ thống không nhận.",
        "The file embeds objects of other programs (OLE, ActiveX). For safety it is not accepted."), new(
        "Xóa các đối tượng nhúng rồi gửi lại; tài liệu minh chứng gửi thành tệp riêng.",
        "Delete the embedded objects and send it again; send evidence as separate files."));

    public static WorkbookRefusedException ExternalLinks() => new("READ-LINK", new(
        "Tệp có công thức lấy số từ tệp khác, nên số trong tệp không tự đứng được.",
        "The file has formulas that take numbers from other files, so its numbers don't stand on their own."), new(
        "Trong Excel chọn Data › Edit Links › Break Link để giữ lại giá trị, rồi gửi lại.",
        "In Excel choose Data › Edit Links › Break Link to keep the values, and send it again."));

    /// <param name="heading">Over the column, where there is one.</param>
    public static WorkbookRefusedException Persons(string? sheet, string column, string? heading, PersonColumn kind)
    {
        var what = kind switch
        {
            PersonColumn.Number => (Vi: "số định danh, căn cước", En: "identity numbers"),
            PersonColumn.Birth => (Vi: "ngày sinh", En: "days of birth"),
            PersonColumn.Name => (Vi: "họ tên", En: "names of persons"),
        };
        var title = heading is null ? "" : $" “{heading}”";
        return new("READ-PERSONS", new(
            $"{InSheet(sheet)}cột {column}{title} chứa {what.Vi} của từng người, trông như danh sách cá nhân. Báo cáo chỉ nhận số liệu tổng hợp; dữ liệu cá nhân không được đưa vào hệ thống (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15).",
            $"{(sheet is null ? "" : $"Sheet “{sheet}”: ")}column {column}{title} holds {what.En} and looks like a list of persons. Returns hold totals only; personal data must not come in (Law 91/2025/QH15 on personal data protection)."), new(
            "Xóa danh sách đó khỏi tệp, chỉ giữ số tổng hợp rồi gửi lại; danh sách lưu tại đơn vị.",
            "Delete the list from the file, keep the totals only and send it again; the list stays at the unit."));
    }

    /// <param name="cell">Where the mark stands; null outside the cells.</param>
    /// <param name="mark">As written.</param>
    public static WorkbookRefusedException Secret(string? sheet, string? cell, string mark) => new("READ-SECRET", new(
        $"{InSheet(sheet)}{(cell is null ? "" : $"ô {cell} ")}có dấu “{mark}”: tệp mang dấu chỉ độ mật. Hệ thống này không được nhận tài liệu bí mật nhà nước (Luật Bảo vệ bí mật nhà nước số 117/2025/QH15).",
        $"{(sheet is null ? "" : $"Sheet “{sheet}”: ")}{(cell is null ? "" : $"cell {cell} ")}holds the mark “{mark}”: the file is marked as classified. This system must not take state secrets (Law 117/2025/QH15 on the protection of state secrets)."), new(
        "Chuyển tài liệu mật theo quy định về bảo vệ bí mật nhà nước. Nếu dấu đó không phải dấu chỉ độ mật, viết lại cho rõ rồi gửi lại.",
        "Send classified documents the way the law prescribes. If it is no such mark, write it differently and send the file again."));

    public static WorkbookRefusedException TooSlow() => new("READ-LIMIT", new(
        "Tệp mất quá nhiều thời gian để đọc so với một báo cáo nên không được đọc tiếp.",
        "The file takes far longer to read than a return does; reading was stopped."), SendFreshTemplate);

    public static WorkbookRefusedException Broken() => new("READ-BROKEN", new(
        "Tệp bị hỏng hoặc tải lên chưa trọn, không đọc được.",
        "The file is damaged or incomplete and cannot be read."), SendXlsx);

    public static WorkbookRefusedException Dtd() => new("READ-DTD", new(
        "Tệp có khai báo DTD bên trong, điều mà bảng tính thật không bao giờ có. Vì an toàn, hệ thống không nhận.",
        "The file holds a DTD, which no real workbook does. For safety it is not accepted."), SendXlsx);

    public static WorkbookRefusedException TooMuch(string whatVi, string whatEn) => new("READ-LIMIT", new(
        $"Tệp chứa quá nhiều {whatVi} so với một báo cáo nên không được đọc tiếp.",
        $"The file holds far more {whatEn} than a return does; reading was stopped."), SendFreshTemplate);

    /// <param name="found">Name of the encoding, as a person who saves files meets it.</param>
    public static WorkbookRefusedException OtherLetters(string found) => new("READ-LETTERS", new(
        $"Tệp văn bản dùng bảng mã {found}, không phải Unicode, nên chữ tiếng Việt không đọc được chắc chắn.",
        "The text file is not in Unicode (UTF-8 or UTF-16), so its Vietnamese letters can't be read for certain."), new(
        "Trong Excel chọn Lưu thành (Save As) dạng “CSV UTF-8 (Comma delimited)”; trong LibreOffice chọn Text CSV với bộ ký tự “Unicode (UTF-8)”; hoặc gửi biểu mẫu .xlsx.",
        "In Excel save it as “CSV UTF-8 (Comma delimited)”; in LibreOffice as Text CSV with the character set “Unicode (UTF-8)”; or send the .xlsx template."));

    public static WorkbookRefusedException OpenQuote(int row) => new("READ-QUOTE", new(
        $"Dòng {row} của tệp CSV mở dấu ngoặc kép (\") mà không đóng, nên không biết ô kết thúc ở đâu.",
        $"Row {row} of the CSV file opens a quotation mark that is never closed."), new(
        "Mở tệp bằng Excel hoặc LibreOffice, sửa dòng đó rồi lưu lại dạng CSV UTF-8.",
        "Open the file in Excel or LibreOffice, mend that row and save it as CSV UTF-8."));

    public static WorkbookRefusedException NotTheCsv() => new("READ-TEMPLATE", new(
        $"Không nhận ra biểu mẫu của hệ thống trong tệp CSV này (thiếu dòng nhận dạng “{TemplateLayout.IdentitySheet}” ở đầu tệp).",
        $"This CSV file is not recognised as the system's template (its identity line “{TemplateLayout.IdentitySheet}” is missing)."), SendFreshTemplate);

    public static WorkbookRefusedException NotTheTemplate() => new("READ-TEMPLATE", new(
        "Không nhận ra biểu mẫu của hệ thống trong tệp này (thiếu phần nhận dạng ẩn).",
        "This file is not recognised as the system's template (its hidden identity is missing)."), SendFreshTemplate);

    public static WorkbookRefusedException OtherProgramme(string found, string expected) => new("READ-PROGRAMME", new(
        $"Biểu mẫu này của chương trình “{found}”, không phải “{expected}”.",
        $"This template belongs to the programme “{found}”, not “{expected}”."), SendFreshTemplate);

    public static WorkbookRefusedException OtherUnit(string foundName, string foundCode, string expectedName, string expectedCode) => new("READ-UNIT", new(
        $"Biểu mẫu này của {foundName} (mã {foundCode}), không phải của {expectedName} (mã {expectedCode}).",
        $"This template belongs to {foundName} (code {foundCode}), not to {expectedName} (code {expectedCode})."), SendFreshTemplate);

    public static WorkbookRefusedException OtherCycle(string found, string expected) => new("READ-CYCLE", new(
        $"Biểu mẫu này của kỳ báo cáo {found}, không phải {expected}.",
        $"This template is for the period {found}, not {expected}."), SendFreshTemplate);

    public static WorkbookRefusedException Stale(string found, string expected) => new("READ-STALE", new(
        $"Biểu mẫu đã cũ: lập theo phiên bản danh mục {found}, đợt này dùng phiên bản {expected}.",
        $"The template is out of date: made from catalogue version {found}, while this cycle uses {expected}."), SendFreshTemplate);

    public static WorkbookRefusedException OtherCatalogue() => new("READ-STALE", new(
        "Danh mục chỉ tiêu trong biểu mẫu khác với danh mục của đợt báo cáo này.",
        "The list of indicators in the template is not that of this cycle."), SendFreshTemplate);

    private static string InSheet(string? sheet) => sheet is null ? "" : $"Sheet “{sheet}”: ";

    private static string Megabytes(long bytes) => (bytes >> 20).ToString(CultureInfo.InvariantCulture);
}
