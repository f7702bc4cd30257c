using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation.Expressions;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>What holds for rates, typed ones with the rounding they were written with.</summary>
internal static class RateCheck
{
    public static void Of(CheckedReturn form, Rule.RateJumpRule rule)
    {
        var rate = rule.Figures[0];
        if (form.Number(rate) is not { } now || form.IsQuestioned(rule.Measure) || form.Earlier.Find(new CellReference(rate, CellReference.Before)) is not { } earlier)
        {
            return;
        }

        var allowed = rule.PointsAYear * Math.Max(form.YearsSince(new CellReference(rate, CellReference.Before)) ?? 1m, 1m);
        if (Fits(now))
        {
            return;
        }

        var (label, name) = (form.Label(rate), earlier.Period.Name);
        var plan = (form.Subject.Programme.Find(rule.Measure) as Indicator)?.Applicable(form.Subject.Unit, form.Subject.Period);
        var proposal = plan is { Value: > 0m and <= 100m } && now is > 0m and < 10_000m
            ? Slips.Only(form, rate, [decimal.Round(now * plan.Value / 100m, 2, MidpointRounding.AwayFromZero)], Fits)
            : null;
        var points = VietnameseFormat.Number(decimal.Round(Math.Abs(now - earlier.Number), 2, MidpointRounding.AwayFromZero));
        var (found, before) = (ValueKinds.Text(ValueKind.Percent, now, 2), ValueKinds.Text(ValueKind.Percent, earlier.Number, 2));
        var asks = proposal is null ? new LocalText(string.Empty, string.Empty) : new LocalText(
            $" Có phải đó là mức đạt so với kế hoạch {VietnameseFormat.Percent(plan!.Value)}, còn giá trị là {VietnameseFormat.Percent(proposal.Value)}?",
            $" Is that the percent of the plan of {VietnameseFormat.InEnglish(plan.Value)} %, and the value {VietnameseFormat.InEnglish(proposal.Value)} %?");
        RuleCheck.Add(form, rule, form.Writable(rate), found.Vi,
            new($"chênh không quá {VietnameseFormat.Number(allowed)} điểm % so với {before.Vi} ({name.Vi})", $"within {VietnameseFormat.InEnglish(allowed)} points of {before.En} ({name.En})"),
            new(
                $"“{label.Vi}” là {found.Vi}, {name.Vi} là {before.Vi}: chênh {points} điểm %.{asks.Vi}",
                $"“{label.En}” is {found.En}; {name.En} it was {before.En}.{asks.En}"),
            proposal);

        bool Fits(decimal value) => Math.Abs(value - earlier.Number) <= allowed;
    }

    public static void Of(CheckedReturn form, Rule.WholeNumeratorRule rule)
    {
        var rate = rule.Figures[0];
        var denominator = form.Written(new(rule.Measure, FigurePart.Denominator, FigureWindow.Period)) ?? (rule.OfCommunes ? form.Subject.Unit.Communes : null);
        if (form.Written(rate) is not { } typed || denominator is not > 0m || form.Written(new(rule.Measure, FigurePart.Numerator, FigureWindow.Period)) is not null)
        {
            return;
        }

        var range = RoundedRate.Of(typed);
        var (first, last) = range.Numerators(denominator.Value);
        if (first <= last)
        {
            return;
        }

        var (label, whole) = (form.Label(rate), VietnameseFormat.Number(denominator.Value));
        var (below, above) = (Share(last), Share(first));
        RuleCheck.Add(form, rule, rate, VietnameseFormat.Percent(typed),
            new($"{below.Vi} hoặc {above.Vi}", $"{below.En} or {above.En}"),
            new(
                $"“{label.Vi}” là {VietnameseFormat.Percent(typed)}, nhưng không có số nguyên nào trên {whole} cho tỷ lệ đó.",
                $"“{label.En}” is {VietnameseFormat.InEnglish(typed)} %, but no whole number out of {VietnameseFormat.InEnglish(denominator.Value)} gives that rate."),
            null);

        LocalText Share(decimal numerator)
        {
            var share = decimal.Round(numerator * 100m / denominator.Value, 2, MidpointRounding.AwayFromZero);
            return new(
                $"{VietnameseFormat.Percent(share)} ({VietnameseFormat.Number(numerator)}/{whole})",
                $"{VietnameseFormat.InEnglish(share)} % ({VietnameseFormat.InEnglish(numerator)}/{VietnameseFormat.InEnglish(denominator.Value)})");
        }
    }

    public static void Of(CheckedReturn form, Rule.SameBaseRule rule)
    {
        if (form.Written(rule.Figures[0]) is not { } firstRate || form.Written(rule.Figures[1]) is not { } firstCount
            || form.Written(rule.Figures[2]) is not { } secondRate || form.Written(rule.Figures[3]) is not { } secondCount)
        {
            return;
        }

        var (first, second) = (RoundedRate.Of(firstRate).Wholes(firstCount), RoundedRate.Of(secondRate).Wholes(secondCount));
        if (!(first.Lowest > second.Highest) && !(second.Lowest > first.Highest))
        {
            return;
        }

        var (label, other) = (form.Label(rule.Figures[2]), form.Label(rule.Figures[0]));
        RuleCheck.Add(form, rule, rule.Figures[2], $"{VietnameseFormat.Percent(firstRate)} / {VietnameseFormat.Percent(secondRate)}",
            new("hai tỷ lệ của cùng một tổng số", "two rates of one whole"),
            new(
                $"“{label.Vi}”: {VietnameseFormat.Number(secondCount)} là {VietnameseFormat.Percent(secondRate)} của {Text(second, "đến").Vi}; “{other.Vi}”: {VietnameseFormat.Number(firstCount)} là {VietnameseFormat.Percent(firstRate)} của {Text(first, "đến").Vi}. Hai tổng số không thể là một.",
                $"“{label.En}”: {VietnameseFormat.InEnglish(secondCount)} are {VietnameseFormat.InEnglish(secondRate)} % of {Text(second, "to").En}; “{other.En}”: {VietnameseFormat.InEnglish(firstCount)} are {VietnameseFormat.InEnglish(firstRate)} % of {Text(first, "to").En}. The two can't be one whole."),
            null);

        static LocalText Text((decimal? Lowest, decimal? Highest) wholes, string to)
        {
            var (low, high) = (decimal.Round(wholes.Lowest ?? 0m), wholes.Highest is { } end ? decimal.Round(end) : (decimal?)null);
            return new(
                high is { } most ? $"{VietnameseFormat.Number(low)} {to} {VietnameseFormat.Number(most)}" : $"{VietnameseFormat.Number(low)} trở lên",
                high is { } largest ? $"{VietnameseFormat.InEnglish(low)} {to} {VietnameseFormat.InEnglish(largest)}" : $"{VietnameseFormat.InEnglish(low)} or more");
        }
    }
}
