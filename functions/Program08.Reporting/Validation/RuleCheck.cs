using Program08.Reporting.Numbers;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>Applies one rule of the programme. A rule is silent while a figure it needs is missing or wrong.</summary>
internal static class RuleCheck
{
    public static void Of(CheckedReturn form, Rule rule)
    {
        if (form.Subject.Programme.Find(rule.Figures[0].Measure) is not { } measure || !AskedFigures.IsAskedOf(measure, form.Subject.Unit))
        {
            return;
        }

        switch (rule)
        {
            case Rule.PerHeadBand band when form.Number(band.Amount) is { } amount && form.Number(band.Count) is { } count:
                PerHead(form, band, amount, count);
                break;
            case Rule.PartOfWhole pair when form.Number(pair.Part) is { } part && form.Number(pair.Whole) is { } whole:
                Part(form, pair, part, whole);
                break;
            case Rule.ReferencePopulationRule population when form.Number(population.Denominator) is { } denominator && form.Subject.Unit.ReferencePopulation is { } reference and > 0:
                Population(form, population, denominator, reference);
                break;
            case Rule.PersonsPerHousehold size when form.Number(size.Persons) is { } persons && form.Number(size.Households) is { } households:
                HouseholdSize(form, size, persons, households);
                break;
            case Rule.ExpressionRule condition:
                ConditionCheck.Of(form, condition);
                break;
            case Rule.RangeRule range:
                RangeCheck.Of(form, range);
                break;
            case Rule.SlipRule slip:
                RangeCheck.Of(form, slip);
                break;
            case Rule.RateJumpRule jump:
                RateCheck.Of(form, jump);
                break;
            case Rule.WholeNumeratorRule whole:
                RateCheck.Of(form, whole);
                break;
            case Rule.SameBaseRule same:
                RateCheck.Of(form, same);
                break;
            case Rule.OutlierRule outlier:
                OutlierCheck.Of(form, outlier);
                break;
            case Rule.EvidenceRule evidence:
                EvidenceCheck.Of(form, evidence);
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
        var proposal = Slips.Only(form, rule.Amount, Slips.Candidates(form, rule.Amount, amount), other => other / count >= rule.Lowest && other / count <= rule.Highest);
        var question = Slips.Question(form, proposal);
        Add(form, rule, rule.Amount, pair, expected, new(
            $"{VietnameseFormat.MoneyInFull(amount)} cho {VietnameseFormat.Number(count)} {unit} là {VietnameseFormat.Number(each)} đồng mỗi {unit}.{question.Vi}",
            $"{VietnameseFormat.InEnglish(amount)} đồng for {VietnameseFormat.InEnglish(count)} {unit} is {VietnameseFormat.InEnglish(each)} đồng each.{question.En}"), proposal);
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

    /// <param name="severity">Null for the rule's own.</param>
    internal static void Add(CheckedReturn form, Rule rule, FigureKey key, string? found, LocalText? expected, LocalText message, Proposal? proposal, Severity? severity = null)
    {
        var place = form.Place(key);
        var asked = severity ?? rule.Severity;
        form.Add(new Finding(
            rule.Code,
            asked,
            place,
            Sentences.At(place, message.Vi, message.En),
            found,
            expected,
            rule.Mend ?? Mend(rule, asked),
            rule.Source,
            proposal));
        if (asked != Severity.Note)
        {
            form.Question(key.Measure);
        }
    }

    private static LocalText Mend(Rule rule, Severity severity) => (rule, severity) switch
    {
        (Rule.EvidenceRule, Severity.Explain) => new("Thêm tệp minh chứng ở trang của đơn vị, hoặc giải trình vì sao không có.", "Add a file of evidence on the unit's page, or explain why there is none."),
        (Rule.EvidenceRule, _) => new("Thêm tệp minh chứng ở trang của đơn vị.", "Add a file of evidence on the unit's page."),
        (_, Severity.Block) => new("Kiểm tra và sửa số liệu.", "Check and mend the figures."),
        (_, Severity.Explain) => new("Sửa số liệu, hoặc giải trình nếu số liệu đúng.", "Mend the figures, or explain if they are right."),
        (_, Severity.Note) => new("Kiểm tra lại; nếu đúng thì không cần làm gì.", "Check it; nothing to do when it is right."),
    };
}
