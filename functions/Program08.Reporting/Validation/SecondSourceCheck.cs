using System.Globalization;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>
/// Compares a department's totals with the sums of the units. The units' sum is the figure; a difference is the department's to explain.
/// While units are missing nothing can be said yet: the department is only told so.
/// </summary>
internal static class SecondSourceCheck
{
    private const int NamesShown = 5;

    private static readonly LocalText Why = new(
        "Tổng của các đơn vị là số liệu chính thức; số của cơ quan chuyên ngành dùng để đối chiếu.", "The sum of the units is the figure; the agency's total is its check.");

    public static void Of(CheckedReturn form)
    {
        foreach (var sum in form.Subject.UnitsSums ?? [])
        {
            if (form.Subject.Programme.Find(sum.Measure) is not { } measure || AskedFigures.Of(measure).Where(key => form.Number(key) is not null).ToList() is not { Count: > 0 } given)
            {
                continue;
            }

            if (!sum.IsComplete)
            {
                Incomplete(form, measure, sum, given[0]);
                continue;
            }

            foreach (var key in given.Where(key => sum.Sums.TryGetValue(key, out var units) && units != form.Number(key)))
            {
                Differs(form, sum, key, sum.Sums[key], form.Number(key)!.Value);
            }
        }
    }

    /// <summary>The two numbers a finding is about, as it keeps them.</summary>
    public static string Numbers(decimal total, decimal units) => $"{VietnameseFormat.Number(total)} / {VietnameseFormat.Number(units)}";

    private static void Differs(CheckedReturn form, UnitsSum sum, FigureKey key, decimal units, decimal total)
    {
        var (label, name, difference) = (form.Label(key), form.Subject.Unit.Name, Math.Abs(total - units));
        var share = units == 0m ? null : $" ({VietnameseFormat.Percent(decimal.Round(difference / units * 100m, 2, MidpointRounding.AwayFromZero))})";
        Add(form, CheckCodes.SecondSource, Severity.Explain, key,
            Numbers(total, units),
            new(VietnameseFormat.Number(units), VietnameseFormat.InEnglish(units)),
            new(
                $"“{label.Vi}”: tổng của {sum.Counted} đơn vị là {VietnameseFormat.Number(units)}, số của {name.Vi} là {VietnameseFormat.Number(total)}, chênh {VietnameseFormat.Number(difference)}{share}.",
                $"“{label.En}”: the sum of {sum.Counted} units is {VietnameseFormat.InEnglish(units)}, {name.En} has {VietnameseFormat.InEnglish(total)}; the difference is {VietnameseFormat.InEnglish(difference)}."),
            new("Sửa số liệu, hoặc giải trình vì sao hai nguồn khác nhau.", "Mend the figure, or explain why the two sources differ."));
    }

    private static void Incomplete(CheckedReturn form, Measure measure, UnitsSum sum, FigureKey key)
    {
        if (sum.Expected == 0)
        {
            return;
        }

        var names = sum.Missing.Take(NamesShown).ToList();
        var more = sum.Missing.Count - names.Count;
        var vi = string.Join(", ", names.Select(name => name.Vi)) + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $" và {more} đơn vị khác") : string.Empty);
        var en = string.Join(", ", names.Select(name => name.En)) + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more") : string.Empty);
        Add(form, CheckCodes.SecondSourceWaits, Severity.Note, key, form.Found(key), null,
            new(
                $"chưa đối chiếu được “{measure.Name.Vi}” với tổng của các đơn vị: có {sum.Counted}/{sum.Expected} đơn vị, còn thiếu {vi}.",
                $"“{measure.Name.En}” can't be compared with the units' sum yet: {sum.Counted} of {sum.Expected} units are in; missing are {en}."),
            new("Không cần sửa; hai nguồn được đối chiếu khi tổng hợp.", "Nothing to mend; the two sources are compared at consolidation."));
    }

    private static void Add(CheckedReturn form, string rule, Severity severity, FigureKey key, string? found, LocalText? expected, LocalText message, LocalText mend)
    {
        var place = form.Place(key);
        form.Add(new Finding(rule, severity, place, Sentences.At(place, message.Vi, message.En), found, expected, mend, Why));
    }
}
