using System.Globalization;
using Program08.Documents.Wording;
using Program08.Reporting.Numbers;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>Reads an input cell. A stored number is taken as stored; its display is never parsed again. Text goes through the rules of Vietnamese writing.</summary>
internal static class NumberCell
{
    private static readonly CellAnswer Blank = new("READ-NUMBER", null, new NumberReading.Blank());

    public static CellAnswer Read(SheetRow row, SheetCell? found, NumberExpectation expectation, bool from1904)
    {
        if (found is not { } cell)
        {
            return Blank;
        }

        // Cleaning takes a letter of TCVN3 away, so a text in that writing is read as stored.
        var text = FormColumns.IsText(cell) && row.Shown(cell).Contains('\u00AD') ? row.Shown(cell).ToString() : row.Text(cell);
        var shown = PlainText.Shorten(text, 200);
        return (cell.Content, text.Length) switch
        {
            (_, 0) => cell.HasFormula && cell.Content == CellContent.Number ? NotCalculated : Blank,
            (CellContent.Text or CellContent.SharedText, _) => new CellAnswer("READ-NUMBER", shown, VietnameseNumber.Read(text.Length > 200 ? shown : text, expectation)),
            (CellContent.Error, _) => new CellAnswer("READ-FORMULA", shown, FormulaError(shown)),
            (CellContent.Truth, _) => new CellAnswer("READ-NUMBER", text == "1" ? "TRUE" : "FALSE", Truth),
            (CellContent.IsoDate, _) => new CellAnswer("READ-DATE", shown, IsDate(shown)),
            _ => Stored(text, row.Look(cell), expectation, from1904),
        };
    }

    /// <summary>The day a date cell shows; null when there is none.</summary>
    public static DateOnly? Day(string text, bool from1904)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial))
        {
            return null;
        }

        // Counting from 1900 takes that year for a leap year: days before 1 March are one off.
        var days = Math.Floor(serial) + (from1904 ? 1462 : serial < 61 ? 1 : 0);
        return days is > 0 and < 2_958_466 ? DateOnly.FromDateTime(DateTime.FromOADate(days)) : null;
    }

    private static CellAnswer Stored(string text, NumberLook look, NumberExpectation expectation, bool from1904)
    {
        if (look == NumberLook.Date)
        {
            var day = Day(text, from1904) is { } known ? VietnameseFormat.Date(known) : text;
            return new CellAnswer("READ-DATE", day, IsDate(day));
        }

        if (Exact(text) is not { } value)
        {
            return new CellAnswer("READ-NUMBER", PlainText.Shorten(text, 40), NotANumber);
        }

        if (look == NumberLook.Percent)
        {
            var percent = VietnameseFormat.Percent(value * 100m);
            return new CellAnswer("READ-NUMBER", percent, expectation.TakesPercentSign
                ? new NumberReading.Number(value * 100m, Bound.Exact, [])
                : VietnameseNumber.Read(percent, expectation));
        }

        var written = VietnameseFormat.Number(value);
        return new CellAnswer("READ-NUMBER", written, value switch
        {
            // Both questions are asked in the same words as for text.
            > 0m and <= 1m when expectation.IsRate => VietnameseNumber.Read(written, expectation),
            _ when VietnameseNumber.HasHeaderMultiplier(expectation) => VietnameseNumber.Read(written, expectation),
            _ when expectation.IsWhole && value != decimal.Truncate(value) => NotWhole(written),
            _ => new NumberReading.Number(value, Bound.Exact, []),
        });
    }

    /// <summary>Files hold binary doubles written out: 0.94099999999999995 was typed as 0.941. Fifteen digits are what the programs themselves show.</summary>
    private static decimal? Exact(string text)
    {
        if (text.Length <= 15 && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var plain))
        {
            return plain;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) < 1e20
            && decimal.TryParse(value.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
                ? exact
                : null;
    }

    private static readonly LocalText MendNumber = new(
        "Ghi lại bằng một con số, ví dụ 1.234 hoặc 94,1.",
        "Write a number instead, for example 1.234 or 94,1.");

    private static readonly NumberReading.Wrong NotANumber = new(
        new("Ô chứa giá trị không phải là số dùng được.", "The cell's value is no usable number."), MendNumber);

    private static readonly NumberReading.Wrong Truth = new(
        new("Ô chứa giá trị đúng/sai, không phải số.", "The cell holds true or false, not a number."), MendNumber);

    private static readonly CellAnswer NotCalculated = new("READ-FORMULA", null, new NumberReading.Wrong(
        new("Ô có công thức nhưng tệp chưa lưu kết quả.", "The cell has a formula whose result was not saved."),
        new("Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi gửi; hoặc ghi số trực tiếp.", "Open the file in Excel or LibreOffice, save it and send it again; or write the number itself.")));

    private static NumberReading.Wrong FormulaError(string error) => new(
        new($"Công thức trong ô bị lỗi ({error}).", $"The formula in the cell failed ({error})."),
        new("Sửa công thức hoặc ghi số trực tiếp.", "Mend the formula or write the number itself."));

    private static NumberReading.Wrong NotWhole(string written) => new(
        new($"Ô này đếm người, hộ hoặc sự việc nên phải là số nguyên; đang ghi {written}.", $"This cell counts people, households or events, so it must be a whole number; it holds {written}."),
        new("Ghi số nguyên.", "Write a whole number."));

    private static NumberReading.Wrong IsDate(string day) => new(
        new($"Ô đang ở dạng ngày tháng ({day}); có thể Excel đã tự đổi, ví dụ 7/4 thành ngày 7 tháng 4.", $"The cell holds a date ({day}); Excel may have turned a ratio such as 7/4 into it."),
        new("Đổi định dạng ô về Number (Số) rồi ghi lại; tử số và mẫu số ghi ở hai dòng riêng.", "Set the cell's format to Number and write it again; numerator and denominator have a line each."));
}
