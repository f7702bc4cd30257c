using Program08.Reporting.Numbers;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>Applies one rule of the programme. A rule is silent while a figure it needs is missing or wrong.</summary>
internal static class RuleCheck
{
    private static readonly decimal[] SlipFactors = [0.000_000_001m, 0.000_001m, 0.001m, 1_000m, 1_000_000m, 1_000_000_000m];

    public static void Of(CheckedReturn form, Rule rule)
    {
        if (rule is Rule.ExpressionRule condition)
        {
            ConditionCheck.Of(form, condition);
            return;
        }

        if (rule.Figures.Select(form.Number).Any(number => number is null))
        {
            return;
        }

        switch (rule)
        {
            case Rule.PerHeadBand band:
                PerHead(form, band, form.Number(band.Amount)!.Value, form.Number(band.Count)!.Value);
                break;
            case Rule.PartOfWhole part:
                Part(form, part, form.Number(part.Part)!.Value, form.Number(part.Whole)!.Value);
                break;
            case Rule.ReferencePopulationRule population when form.Subject.Unit.ReferencePopulation is { } reference and > 0:
                Population(form, population, form.Number(population.Denominator)!.Value, reference);
                break;
            case Rule.PersonsPerHousehold size:
                HouseholdSize(form, size, form.Number(size.Persons)!.Value, form.Number(size.Households)!.Value);
                break;
            default:
                break;
        }
    }

    private static void PerHead(CheckedReturn form, Rule.PerHeadBand rule, decimal amount, decimal count)
    {
        var unit = form.Unit(rule.Count);
        var pair = $"{VietnameseFormat.MoneyInFull(amount)} / {VietnameseFormat.Number(count)} {unit}";
        var expected = new LocalText(
            $"{VietnameseFormat.Money(rule.Lowest)} đến {VietnameseFormat.Money(rule.Highest)} mỗi {unit}",
            $"{VietnameseFormat.InEnglish(rule.Lowest)} to {VietnameseFormat.InEnglish(rule.Highest)} đồng for each {unit}");
        if (count == 0m)
        {
            if (amount != 0m)
            {
                Add(form, rule, rule.Count, pair, expected, new(
                    $"có {VietnameseFormat.MoneyInFull(amount)} nhưng số {unit} bằng 0.", $"there are {VietnameseFormat.InEnglish(amount)} đồng but no {unit}."), null);
            }

            return;
        }

        if (amount == 0m || (amount / count >= rule.Lowest && amount / count <= rule.Highest))
        {
            return;
        }

        var each = decimal.Round(amount / count, 0, MidpointRounding.AwayFromZero);
        var proposal = Proposal(form, rule, amount, count);
        Add(form, rule, rule.Amount, pair, expected, new(
            $"{VietnameseFormat.MoneyInFull(amount)} cho {VietnameseFormat.Number(count)} {unit} là {VietnameseFormat.Number(each)} đồng mỗi {unit}."
                + (proposal is null ? string.Empty : $" Có phải {VietnameseFormat.Money(proposal.Value)}?"),
            $"{VietnameseFormat.InEnglish(amount)} đồng for {VietnameseFormat.InEnglish(count)} {unit} is {VietnameseFormat.InEnglish(each)} đồng each."
                + (proposal is null ? string.Empty : $" Is it {VietnameseFormat.Money(proposal.Value)}?")), proposal);
    }

    private static Proposal? Proposal(CheckedReturn form, Rule.PerHeadBand rule, decimal amount, decimal count)
    {
        var fitting = SlipFactors.Where(factor => amount <= decimal.MaxValue / 1_000_000_001m && amount * factor / count >= rule.Lowest && amount * factor / count <= rule.Highest).ToList();
        var bound = form.Figure(rule.Amount) is Figure.Given given ? given.Bound : Bound.Exact;
        return fitting is [var only]
            ? new Proposal(rule.Amount, amount * only, bound, VietnameseFormat.Prefix(bound) + VietnameseFormat.Money(amount * only))
            : null;
    }

    private static void Part(CheckedReturn form, Rule.PartOfWhole rule, decimal part, decimal whole)
    {
        if (part <= whole)
        {
            return;
        }

        Add(form, rule, rule.Part, $"{VietnameseFormat.Number(part)} / {VietnameseFormat.Number(whole)}", new($"không quá {VietnameseFormat.Number(whole)}", $"at most {VietnameseFormat.InEnglish(whole)}"), new(
            $"“{form.Label(rule.Part).Vi}” là {VietnameseFormat.Number(part)}, lớn hơn “{form.Label(rule.Whole).Vi}” là {VietnameseFormat.Number(whole)}.",
            $"“{form.Label(rule.Part).En}” is {VietnameseFormat.InEnglish(part)}, more than “{form.Label(rule.Whole).En}”, {VietnameseFormat.InEnglish(whole)}."), null);
    }

    private static void Population(CheckedReturn form, Rule.ReferencePopulationRule rule, decimal denominator, long reference)
    {
        var share = Math.Abs(denominator - reference) / reference;
        if (share <= rule.AllowedShare)
        {
            return;
        }

        var (isBelow, label) = (denominator < reference, form.Label(rule.Denominator));
        Add(form, rule, rule.Denominator, VietnameseFormat.Number(denominator),
            new(
                $"{VietnameseFormat.Number(reference)} người, chênh không quá {VietnameseFormat.Percent(rule.AllowedShare * 100m)}",
                $"{VietnameseFormat.InEnglish(reference)} people, off by at most {VietnameseFormat.InEnglish(rule.AllowedShare * 100m)} %"),
            new(
                $"“{label.Vi}” là {VietnameseFormat.Number(denominator)}, {(isBelow ? "thấp" : "cao")} hơn {VietnameseFormat.Percent(share * 100m, 1)} so với dân số tham chiếu {VietnameseFormat.Number(reference)} người.",
                $"“{label.En}” is {VietnameseFormat.InEnglish(denominator)}, {VietnameseFormat.InEnglish(decimal.Round(share * 100m, 1, MidpointRounding.AwayFromZero))} % {(isBelow ? "below" : "above")} the reference population of {VietnameseFormat.InEnglish(reference)}."), null);
    }

    private static void HouseholdSize(CheckedReturn form, Rule.PersonsPerHousehold rule, decimal persons, decimal households)
    {
        if (persons == 0m && households == 0m)
        {
            return;
        }

        var size = households == 0m ? (decimal?)null : persons / households;
        if (size >= rule.Lowest && size <= rule.Highest)
        {
            return;
        }

        var label = form.Label(rule.Persons);
        var each = size is { } known
            ? new LocalText($"{VietnameseFormat.Number(known, 1)} người mỗi hộ", $"{VietnameseFormat.InEnglish(decimal.Round(known, 1, MidpointRounding.AwayFromZero))} each")
            : new LocalText("không thể có", "impossible");
        Add(form, rule, rule.Persons, $"{VietnameseFormat.Number(persons)} / {VietnameseFormat.Number(households)}",
            new(
                $"{VietnameseFormat.Number(rule.Lowest)} đến {VietnameseFormat.Number(rule.Highest)} người mỗi hộ",
                $"{VietnameseFormat.InEnglish(rule.Lowest)} to {VietnameseFormat.InEnglish(rule.Highest)} persons in each household"),
            new(
                $"“{label.Vi}” là {VietnameseFormat.Number(persons)} người trong {VietnameseFormat.Number(households)} hộ: {each.Vi}.",
                $"“{label.En}” is {VietnameseFormat.InEnglish(persons)} persons in {VietnameseFormat.InEnglish(households)} households: {each.En}."), null);
    }

    internal static void Add(CheckedReturn form, Rule rule, FigureKey key, string found, LocalText? expected, LocalText message, Proposal? proposal)
    {
        var place = form.Place(key);
        var isError = rule.Severity == Severity.Block;
        form.Add(new Finding(
            rule.Code,
            rule.Severity,
            place,
            Sentences.At(place, message.Vi, message.En),
            found,
            expected,
            isError
                ? new("Kiểm tra và sửa số liệu.", "Check and mend the figures.")
                : new("Sửa số liệu, hoặc giải trình nếu số liệu đúng.", "Mend the figures, or explain if they are right."),
            rule.Source,
            proposal));
    }
}
