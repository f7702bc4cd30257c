using Program08.Reporting.Words;
using static Program08.Reporting.Numbers.NumberReading;
using static Program08.Reporting.Numbers.VietnameseFormat;

namespace Program08.Reporting.Numbers;

/// <summary>The sentences of <see cref="VietnameseNumber"/>.</summary>
internal static class NumberReplies
{
    public static readonly LocalText EnglishWriting = new(
        "Số viết theo kiểu Anh (dấu chấm trước phần thập phân); đã đọc theo kiểu đó.",
        "Written the English way (point before the decimals); read so.");

    public static readonly LocalText EnglishLikeTheSheet = new(
        "Dấu phẩy được hiểu là phân cách hàng nghìn, vì cả sheet viết số theo kiểu Anh.",
        "The comma is read as between thousands, since the whole sheet is written the English way.");

    public static LocalText LookAlikes(string written, string read) => new(
        $"“{written}” có chữ hoặc chữ số của bảng chữ khác trông giống; đã đọc là “{read}”.",
        $"“{written}” holds letters or digits of another script that look alike; read as “{read}”.");

    public static LocalText Legacy(string writing, string written, string read) => new(
        $"“{written}” viết bằng bảng mã {writing}; đã đọc là “{read}”.",
        $"“{written}” is written in {writing.Split(' ')[0]}; read as “{read}”.");

    public static Wrong LettersForDigits(string written, string likely) => new(
        new($"“{written}” có chữ cái đứng ở chỗ chữ số (chữ O thay số 0, chữ l hoặc I thay số 1).", $"“{written}” holds letters where digits belong (O for 0, l or I for 1)."),
        new($"Nếu đúng là {likely}, ghi lại bằng chữ số.", $"If it is {likely}, write it with digits."));

    public static LocalText MultiplierTaken(string word, decimal value) => new(
        $"Đã nhân theo đơn vị “{word}”: {Number(value)}.",
        $"Multiplied by the unit “{word}”: {InEnglish(value)}.");

    public static Wrong NotANumber(string text) => new(
        new($"“{text}” không phải là một số.", $"“{text}” is not a number."),
        new("Chỉ ghi chữ số, ví dụ 1.234 hoặc 94,1; không có thì ghi “không phát sinh”.", "Write digits only, for example 1.234 or 94,1; write “không phát sinh” for none."));

    public static Wrong BrokenGroups(string text) => new(
        new($"“{text}” có dấu phân cách không đúng nhóm ba chữ số.", $"In “{text}” the separators don't make groups of three digits."),
        new("Viết lại, ví dụ 1.234.567 hoặc 1.234.567,8.", "Write it again, for example 1.234.567 or 1.234.567,8."));

    public static Wrong NotWhole(decimal value) => new(
        new($"Ô này đếm người, hộ hoặc sự việc nên phải là số nguyên; đang đọc được {Number(value)}.", $"This cell counts people, households or events, so it must be a whole number; it reads {InEnglish(value)}."),
        new("Ghi số nguyên; hàng nghìn cách bằng dấu chấm, ví dụ 12.500.", "Write a whole number; thousands are separated by points, for example 12.500."));

    public static Wrong FormulaError(string text) => new(
        new($"Công thức trong ô bị lỗi ({text}).", $"The formula in the cell failed ({text})."),
        new("Sửa công thức hoặc ghi số trực tiếp.", "Mend the formula or write the number itself."));

    public static Wrong InWords(string text) => new(
        new($"“{text}” viết bằng chữ.", $"“{text}” is written in words."),
        new("Ghi bằng chữ số, ví dụ 1.000.000.", "Write digits, for example 1.000.000."));

    public static Wrong Range(string text) => new(
        new($"“{text}” là một khoảng, không phải kết quả.", $"“{text}” is a range, not a result."),
        new("Ghi một con số.", "Write one number."));

    public static Wrong DateLike(string text) => new(
        new($"“{text}” là ngày tháng, không phải số liệu.", $"“{text}” is a date, not a figure."),
        new("Ghi số; nếu là tử số và mẫu số, ghi dạng 14/14.", "Write the number; numerator and denominator as 14/14."));

    public static Wrong BoundNotAllowed(string word, decimal value) => new(
        new($"“{word} {Number(value)}” chưa phải số chính thức.", $"“{word} {InEnglish(value)}” is not an exact figure."),
        new("Ghi con số chính xác, bỏ các từ hơn, gần, khoảng.", "Write the exact number, without words such as hơn, gần, khoảng."));

    public static Wrong Difference(string word) => new(
        new($"“{word} …” là mức chênh lệch, trong khi ô này cần chính giá trị đạt được.", $"“{word} …” is a difference; this cell asks for the value itself."),
        new("Ghi giá trị đạt được, ví dụ 106,7 thay cho “vượt 6,7”.", "Write the value reached, for example 106,7 instead of “vượt 6,7”."));

    public static Wrong Reached(string text) => new(
        new($"“{text}” có thể là chính giá trị hoặc là tỷ lệ so với kế hoạch.", $"“{text}” may be the value itself or percent of plan."),
        new("Chỉ ghi giá trị của chỉ tiêu, bỏ chữ “đạt”; tỷ lệ so với kế hoạch được tính riêng.", "Write the indicator's value without “đạt”; percent of plan is worked out apart."));

    public static readonly Wrong PercentOfPlan = new(
        new("Đây là tỷ lệ so với kế hoạch, không phải giá trị của chỉ tiêu.", "This is percent of plan, not the indicator's value."),
        new("Ghi giá trị đạt được; hệ thống tự tính tỷ lệ so với kế hoạch.", "Write the value reached; percent of plan is worked out from it."));

    public static readonly Wrong PercentNotAsked = new(
        new("Ô này cần số lượng, không phải tỷ lệ phần trăm.", "This cell asks for an amount, not a percentage."),
        new("Ghi số lượng; tỷ lệ được tính từ tử số và mẫu số.", "Write the amount; the rate is worked out from numerator and denominator."));

    public static readonly Wrong UnitTwice = new(
        new("Đơn vị ghi cả ở tiêu đề bảng và trong ô, không rõ đã nhân hay chưa.", "The unit stands both in the heading and in the cell; it is unclear whether it was already applied."),
        new("Chỉ ghi đơn vị ở một nơi.", "Write the unit in one place only."));

    public static Wrong OtherUnit(string found, string expected) => new(
        new($"Đơn vị trong ô là “{found}”, biểu mẫu cần “{expected}”.", $"The cell's unit is “{found}”; the form asks for “{expected}”."),
        new($"Ghi số theo đơn vị “{expected}”.", $"Write the number in “{expected}”."));

    public static Ambiguous ThousandsOrDecimals(string text, params decimal[] candidates) => new(
        candidates,
        new($"“{text}” là {Number(candidates[0])} hay {Number(candidates[1])}?", $"Is “{text}” {InEnglish(candidates[0])} or {InEnglish(candidates[1])}?"));

    public static Ambiguous PercentOrFraction(string text, decimal value) => new(
        [value, value * 100m],
        new($"“{text}” là {Percent(value)} hay {Percent(value * 100m)}?", $"Is “{text}” {InEnglish(value)} % or {InEnglish(value * 100m)} %?"));
}
