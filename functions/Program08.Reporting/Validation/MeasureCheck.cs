using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>What holds for a measure because of its kind.</summary>
internal static class MeasureCheck
{
    public static void Of(CheckedReturn form, Measure measure)
    {
        var asked = AskedFigures.Of(measure).ToList();
        var value = new FigureKey(measure.Code, FigurePart.Value, FigureWindow.Period);
        var alone = measure.Kind is MeasureKind.Percentage or MeasureKind.PercentagePointChange && form.Entry(value) is not null && asked.All(form.IsBlank);
        foreach (var key in alone ? [value] : asked)
        {
            OfFigure(form, measure, key, isAlone: alone);
        }

        if (!alone && measure.Kind is MeasureKind.Percentage or MeasureKind.PercentagePointChange)
        {
            foreach (var pair in asked.Chunk(2))
            {
                OfRatio(form, pair[0], pair[1]);
            }

            TypedBesideParts(form, measure, value);
        }

        if (!alone && asked.Any(form.IsBlank) && asked.Any(key => form.Figure(key) is Figure.NotApplicable))
        {
            // One cell that says "không thuộc diện" speaks for the measure.
            return;
        }

        foreach (var key in (alone ? [] : asked).Where(key => form.IsBlank(key) && !form.IsBlocked(key)))
        {
            Blank(form, measure, key);
        }
    }

    internal static void OfFigure(CheckedReturn form, Measure measure, FigureKey key, bool isAlone)
    {
        if (form.IsBlocked(key))
        {
            return;
        }

        switch (form.Figure(key))
        {
            case Figure.Given given:
                Given(form, measure, key, given);
                if (isAlone && !form.IsBlocked(key))
                {
                    WithoutParts(form, key);
                }

                break;
            case Figure.NotApplicable { Reason: var reason } when string.IsNullOrWhiteSpace(reason):
                Add(form, CheckCodes.ReasonMissing, Severity.Block, key, null,
                    $"“{form.Label(key).Vi}” ghi không thuộc diện nhưng chưa có lý do.", $"“{form.Label(key).En}” is marked not applicable without a reason.",
                    "Ghi lý do, ví dụ “không có đối tượng”.", "Write the reason, for example “nobody concerned”.", new("Không thuộc diện phải kèm lý do.", "Not applicable comes with its reason."));
                break;
            case Figure.Missing { Reason: { Length: > 0 } reason } missing:
                var until = missing.Expected is { } day ? $", dự kiến {VietnameseFormat.Date(day)}" : string.Empty;
                var untilEn = missing.Expected is { } expected ? $", expected {expected:yyyy-MM-dd}" : string.Empty;
                Add(form, CheckCodes.NotYet, Severity.Explain, key, null,
                    $"“{form.Label(key).Vi}” chưa có số liệu: {reason}{until}.", $"“{form.Label(key).En}” is not there yet: {reason}{untilEn}.",
                    "Bổ sung số liệu, hoặc giải trình để gửi khi chưa có.", "Add the figure, or explain in order to send without it.", new("Số liệu thiếu được nêu rõ trong báo cáo, không tính là 0.", "A missing figure is named in the report and never counts as zero."));
                break;
            default:
                break;
        }
    }

    private static void Blank(CheckedReturn form, Measure measure, FigureKey key)
    {
        var numerator = NumeratorOfTypedRate(form, measure, key);
        var question = numerator is null ? new LocalText(string.Empty, string.Empty) : new($" Theo tỷ lệ đã ghi thì là {numerator.Text}.", $" By the rate that is given it is {numerator.Text}.");
        Add(form, CheckCodes.Missing, Severity.Block, key,
        new("một con số, hoặc “không phát sinh”, “không thuộc diện”, “chưa có” kèm lý do", "a number, or “không phát sinh”, “không thuộc diện”, “chưa có” with its reason"),
        $"chưa có số liệu “{form.Label(key).Vi}”.{question.Vi}", $"“{form.Label(key).En}” has no figure.{question.En}",
        "Ghi con số; không có thì ghi “không phát sinh”; chưa có thì nêu lý do và ngày dự kiến.", "Write the number; write “không phát sinh” for none; if it is not there yet give the reason and the expected day.",
        new("Ô trống không được hiểu là 0.", "A blank is not read as zero."), numerator);
    }

    /// <summary>A rate and its denominator were written, and one whole numerator gives that rate: 78,41 % of 579 is 454.</summary>
    private static Proposal? NumeratorOfTypedRate(CheckedReturn form, Measure measure, FigureKey key) =>
        measure is { Kind: MeasureKind.Percentage, Parts.WholeNumbers: true } && key.Part == FigurePart.Numerator
        && form.Written(key with { Part = FigurePart.Value }) is { } typed && form.Written(key with { Part = FigurePart.Denominator }) is > 0m and var denominator
        && RoundedRate.Of(typed).Numerators(denominator) is var (first, last) && first == last
            ? Slips.Of(form, key, first)
            : null;

    private static void TypedBesideParts(CheckedReturn form, Measure measure, FigureKey value)
    {
        if (form.Written(value) is not { } typed || Rates.FromParts(measure, form.Written) is not { } rate || RoundedRate.Of(typed).Contains(rate))
        {
            return;
        }

        var (label, rounded) = (form.Label(value), decimal.Round(rate, 2, MidpointRounding.AwayFromZero));
        Add(form, CheckCodes.RateMismatch, Severity.Block, value, new(VietnameseFormat.Number(rounded), VietnameseFormat.InEnglish(rounded)),
            $"“{label.Vi}” ghi {VietnameseFormat.Number(typed)}, nhưng tử số và mẫu số cho {VietnameseFormat.Number(rounded)}.", $"“{label.En}” is given as {VietnameseFormat.InEnglish(typed)}, but its parts make {VietnameseFormat.InEnglish(rounded)}.",
            "Sửa tử số, mẫu số cho đúng, hoặc bỏ trống tỷ lệ: hệ thống tự tính.", "Mend the parts, or leave the rate blank: it is worked out.",
            new("Tỷ lệ được tính từ tử số và mẫu số, không phải ghi tay.", "A rate follows from its parts and need not be typed."), Slips.Of(form, value, rounded));
    }

    private static void Given(CheckedReturn form, Measure measure, FigureKey key, Figure.Given given)
    {
        var label = form.Label(key);
        var expectation = NumberExpectation.For(measure, key.Part);
        if (Math.Abs(given.Value) > Figure.Largest)
        {
            Add(form, CheckCodes.TooLarge, Severity.Block, key, new("một số có thật", "a number that can be"),
                $"“{label.Vi}” là {VietnameseFormat.Number(given.Value)}, lớn hơn mọi số có thể có.", $"“{label.En}” is {VietnameseFormat.InEnglish(given.Value)}, larger than any figure can be.",
                "Kiểm tra số chữ số và đơn vị tính, rồi ghi lại.", "Check the digits and the unit of measure, and write it again.", new("Số vượt quá 10¹⁸ là ghi nhầm.", "A number above 10¹⁸ is a slip."));
        }
        else if (given.Value < 0 && measure is not SupplementaryMeasure { IsChange: true })
        {
            Add(form, CheckCodes.Negative, Severity.Block, key, new("từ 0 trở lên", "0 or more"),
                $"“{label.Vi}” là số âm ({VietnameseFormat.Number(given.Value)}).", $"“{label.En}” is negative ({VietnameseFormat.InEnglish(given.Value)}).",
                "Kiểm tra dấu và ghi lại.", "Check the sign and write it again.", new("Số liệu này không thể âm.", "This figure can't be negative."));
        }
        else if (expectation.IsWhole && given.Value != decimal.Truncate(given.Value))
        {
            var value = Slips.OfPlan(form, key, given.Value) is { } ofPlan && given.Value is >= 1m and <= 300m && decimal.IsInteger(ofPlan) ? Slips.Of(form, key, ofPlan) : null;
            var question = value is null ? new LocalText(string.Empty, string.Empty) : new(
                $" Có phải đó là phần trăm kế hoạch, tức {value.Text}?", $" Is that the percent of plan, which is {value.Text}?");
            Add(form, CheckCodes.WholeNumber, Severity.Block, key, new("số nguyên", "a whole number"),
                $"“{label.Vi}” phải là số nguyên, đang ghi {VietnameseFormat.Number(given.Value)}.{question.Vi}", $"“{label.En}” must be a whole number; it reads {VietnameseFormat.InEnglish(given.Value)}.{question.En}",
                "Ghi số nguyên; hàng nghìn cách bằng dấu chấm.", "Write a whole number; thousands are separated by points.", new("Đếm người, hộ, sự việc.", "It counts people, households, events."), value);
        }
        else if (measure is Indicator && given.Bound != Bound.Exact)
        {
            Add(form, CheckCodes.BoundInResult, Severity.Block, key, new("con số chính xác", "the exact number"),
                $"“{label.Vi}” ghi “{VietnameseFormat.Prefix(given.Bound)}{VietnameseFormat.Number(given.Value)}”, chưa phải số chính thức.",
                $"“{label.En}” is given as a bound ({given.Bound}) of {VietnameseFormat.InEnglish(given.Value)}, not as an exact figure.",
                "Ghi con số chính xác, bỏ các từ hơn, gần, khoảng.", "Write the exact number, without words such as hơn, gần, khoảng.", new("Chỉ tiêu được đánh giá trên số chính xác; biểu phụ được giữ cận.", "Indicators are assessed on exact figures; the supplementary sheet may keep bounds."));
        }
        else if (expectation.IsRate && given.Value > 100m && measure is not SupplementaryMeasure { IsChange: true })
        {
            Add(form, CheckCodes.RateRange, Severity.Block, key, new("0 đến 100 %", "0 to 100 %"),
                $"“{label.Vi}” là {VietnameseFormat.Percent(given.Value)}, lớn hơn 100 %.", $"“{label.En}” is {VietnameseFormat.InEnglish(given.Value)} %, more than 100 %.",
                "Kiểm tra: có phải tỷ lệ so với kế hoạch?", "Check: is it percent of plan?", new("Tỷ lệ của một phần trong tổng thể không vượt 100 %.", "The rate of a part in its whole is at most 100 %."));
        }
    }

    private static void WithoutParts(CheckedReturn form, FigureKey key)
    {
        var area = AreaWords.Of(form.Subject.Programme.Area);
        Add(form, CheckCodes.RatioWithoutParts, Severity.Explain, key, new("tử số và mẫu số", "numerator and denominator"),
            $"“{form.Label(key).Vi}” chỉ có tỷ lệ, không có tử số và mẫu số nên không cộng, không đối chiếu được cho toàn {area.Vi}.",
            $"“{form.Label(key).En}” is a rate without its parts and can't be added up or compared for the {area.En}.",
            "Ghi tử số và mẫu số, hoặc giải trình vì sao không có.", "Write numerator and denominator, or explain why there are none.",
            new($"Tỷ lệ toàn {area.Vi} tính từ tổng tử số trên tổng mẫu số.", $"The {area.En}'s rate is the sum of numerators over the sum of denominators."));
    }

    private static void OfRatio(CheckedReturn form, FigureKey numerator, FigureKey denominator)
    {
        if (form.Number(denominator) is not { } whole)
        {
            return;
        }

        if (whole == 0)
        {
            Add(form, CheckCodes.DenominatorZero, Severity.Block, denominator, new("lớn hơn 0, hoặc “không thuộc diện”", "above 0, or “không thuộc diện”"),
                $"“{form.Label(denominator).Vi}” bằng 0 nên không có tỷ lệ.", $"“{form.Label(denominator).En}” is 0, so there is no rate.",
                "Chọn “không thuộc diện” và ghi lý do cho chỉ tiêu này.", "Mark the measure not applicable and give the reason.", new("Mẫu số bằng 0 nghĩa là đơn vị không thuộc diện.", "A denominator of 0 means that the unit is not concerned."));
        }
        else if (form.Number(numerator) is { } part && part > whole)
        {
            Add(form, CheckCodes.NumeratorTooLarge, Severity.Block, numerator, new($"không quá {VietnameseFormat.Number(whole)}", $"at most {VietnameseFormat.InEnglish(whole)}"),
                $"“{form.Label(numerator).Vi}” là {VietnameseFormat.Number(part)}, lớn hơn mẫu số {VietnameseFormat.Number(whole)}.",
                $"“{form.Label(numerator).En}” is {VietnameseFormat.InEnglish(part)}, more than the denominator {VietnameseFormat.InEnglish(whole)}.",
                "Kiểm tra hai ô tử số và mẫu số.", "Check numerator and denominator.", new("Một phần không lớn hơn tổng thể.", "A part is not larger than its whole."));
        }
    }

    private static void Add(
        CheckedReturn form, string rule, Severity severity, FigureKey key, LocalText? expected, string vi, string en, string mendVi, string mendEn, LocalText why, Proposal? proposal = null)
    {
        var place = form.Place(key);
        form.Add(new Finding(rule, severity, place, Sentences.At(place, vi, en), form.Found(key), expected, new(mendVi, mendEn), why, proposal));
    }
}
