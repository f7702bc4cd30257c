using System.Globalization;
using Program08.Reporting.Numbers;
using Program08.Reporting.Words;

namespace Program08.Reporting.Periods;

/// <summary>A period from the list, with its two windows of data. All days included.</summary>
/// <param name="Name">"năm 2023", "quý II năm 2023".</param>
/// <param name="First">First day by the calendar.</param>
/// <param name="Last">Last day by the calendar.</param>
/// <param name="DecreeFirst">First day by Decree 09/2019/NĐ-CP, Art. 12: the 15th of the month before.</param>
/// <param name="DecreeLast">Last day by the same article: the 14th of the period's last month. Nine months are not in the decree; provinces add them alike.
/// An ad hoc report follows its request (Art. 8(5)): both windows are the days it names.</param>
public sealed record Period(PeriodCode Code, PeriodKind Kind, LocalText Name, DateOnly First, DateOnly Last, DateOnly DecreeFirst, DateOnly DecreeLast)
{
    /// <summary>Accepts YYYY, YYYY-H1, YYYY-H2, YYYY-9M, YYYY-Q1 to YYYY-Q4, YYYY-01 to YYYY-12, and ad hoc YYYY-MMDD-MMDD, at most a year long and into the year after; years 2000 to 2099.</summary>
    public static Outcome<Period> Of(PeriodCode code)
    {
        var parts = code.Value.Split('-', 2);
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2099)
        {
            return Unknown(code);
        }

        return (parts.Length == 1 ? string.Empty : parts[1]) switch
        {
            "" when parts.Length == 1 => Make(code, PeriodKind.Year, year, 1, 12, $"năm {year}", $"year {year}"),
            "H1" => Make(code, PeriodKind.HalfYear, year, 1, 6, $"6 tháng đầu năm {year}", $"first half of {year}"),
            "H2" => Make(code, PeriodKind.HalfYear, year, 7, 12, $"6 tháng cuối năm {year}", $"second half of {year}"),
            "9M" => Make(code, PeriodKind.NineMonths, year, 1, 9, $"9 tháng đầu năm {year}", $"first nine months of {year}"),
            ['Q', var digit and >= '1' and <= '4'] => Quarter(code, year, digit - '0'),
            [var tens and ('0' or '1'), var ones and >= '0' and <= '9'] when (((tens - '0') * 10) + ones - '0') is >= 1 and <= 12 and var month =>
                Make(code, PeriodKind.Month, year, month, month, $"tháng {month} năm {year}", string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}")),
            { Length: 9 } days when days[4] == '-' => AdHoc(code, year, days[..4], days[5..]),
            _ => Unknown(code),
        };
    }

    /// <summary>The code of the same period a year before; null for ad hoc periods, which have none.</summary>
    public PeriodCode? YearBefore => Kind == PeriodKind.AdHoc ? null : new PeriodCode(string.Create(CultureInfo.InvariantCulture, $"{First.Year - 1}{Code.Value[4..]}"));

    /// <summary>The code of the period that follows: the next month, quarter, half-year or year, the nine months of the next year. Null for ad hoc periods.</summary>
    public PeriodCode? Next
    {
        get
        {
            var after = Last.AddDays(1);
            var code = Kind switch
            {
                PeriodKind.Month => $"{after.Year}-{after.Month:00}",
                PeriodKind.Quarter => $"{after.Year}-Q{((after.Month - 1) / 3) + 1}",
                PeriodKind.HalfYear => $"{after.Year}-H{((after.Month - 1) / 6) + 1}",
                PeriodKind.NineMonths => $"{First.Year + 1}-9M",
                PeriodKind.Year => $"{after.Year}",
                PeriodKind.AdHoc => null,
            };
            return code is null ? null : new PeriodCode(code);
        }
    }

    private static Outcome<Period> AdHoc(PeriodCode code, int year, string from, string to)
    {
        if (Day(year, from) is not { } first || (Day(year, to) is { } sameYear && sameYear >= first ? sameYear : Day(year + 1, to)) is not { } last)
        {
            return Unknown(code);
        }

        var name = new LocalText($"từ {VietnameseFormat.Date(first)} đến {VietnameseFormat.Date(last)}", string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd} to {last:yyyy-MM-dd}"));
        return Outcomes.Success(new Period(code, PeriodKind.AdHoc, name, first, last, first, last));
    }

    private static DateOnly? Day(int year, string monthAndDay) =>
        DateOnly.TryParseExact(string.Create(CultureInfo.InvariantCulture, $"{year:0000}{monthAndDay}"), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Outcome<Period> Quarter(PeriodCode code, int year, int quarter)
    {
        string[] roman = ["I", "II", "III", "IV"];
        return Make(code, PeriodKind.Quarter, year, (quarter * 3) - 2, quarter * 3, $"quý {roman[quarter - 1]} năm {year}", $"Q{quarter} {year}");
    }

    private static Outcome<Period> Make(PeriodCode code, PeriodKind kind, int year, int firstMonth, int lastMonth, string vi, string en)
    {
        var first = new DateOnly(year, firstMonth, 1);
        var lastStart = new DateOnly(year, lastMonth, 1);
        return Outcomes.Success(new Period(code, kind, new(vi, en), first, lastStart.AddMonths(1).AddDays(-1), first.AddMonths(-1).AddDays(14), lastStart.AddDays(13)));
    }

    private static Outcome<Period> Unknown(PeriodCode code) => Outcomes.Fail<Period>(new Failure("PERIOD_UNKNOWN", new(
        $"“{code}” không phải kỳ báo cáo. Ví dụ: 2023, 2023-H1, 2023-9M, 2023-Q2, 2023-07; đột xuất: 2023-0310-0520 (từ 10/3 đến 20/5).",
        $"“{code}” is not a period. Examples: 2023, 2023-H1, 2023-9M, 2023-Q2, 2023-07; ad hoc: 2023-0310-0520 (10 March to 20 May).")));
}
