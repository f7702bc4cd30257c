using Program08.Reporting.Returns;
using Program08.Reporting.Validation.Expressions;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>Numbers that are too small or too large: for what they are, or against what is known of the unit.</summary>
internal static class RangeCheck
{
    public static void Of(CheckedReturn form, Rule.RangeRule rule)
    {
        if (form.Number(rule.Figure) is not { } value || Fits(value))
        {
            return;
        }

        var (label, kind) = (form.Label(rule.Figure), form.Kind(rule.Figure));
        var proposal = Slips.Only(form, rule.Figure, Slips.Candidates(form, rule.Figure, value), Fits);
        var (question, found, expected) = (Slips.Question(form, proposal), ValueKinds.Text(kind, value), Expected());
        RuleCheck.Add(form, rule, form.Writable(rule.Figure), found.Vi, expected, new(
            $"“{label.Vi}” là {found.Vi}, cần {expected.Vi}.{question.Vi}", $"“{label.En}” is {found.En}; expected {expected.En}.{question.En}"), proposal);

        bool Fits(decimal number) => !(number < rule.Lowest) && !(number > rule.Highest);

        LocalText Expected() => (rule.Lowest, rule.Highest) switch
        {
            ({ } low, { } high) => new($"từ {ValueKinds.Text(kind, low).Vi} đến {ValueKinds.Text(kind, high).Vi}", $"{ValueKinds.Text(kind, low).En} to {ValueKinds.Text(kind, high).En}"),
            ({ } low, null) => new($"từ {ValueKinds.Text(kind, low).Vi} trở lên", $"{ValueKinds.Text(kind, low).En} or more"),
            (null, var high) => new($"không quá {ValueKinds.Text(kind, high ?? 0m).Vi}", $"at most {ValueKinds.Text(kind, high ?? 0m).En}"),
        };
    }

    public static void Of(CheckedReturn form, Rule.SlipRule rule)
    {
        var key = rule.Figure;
        if (form.Number(key) is not (> 0m and var value) || form.IsQuestioned(key.Measure) || Known() is not ({ } known, var source) || Fits(value))
        {
            return;
        }

        var candidates = Slips.Candidates(form, key, value);
        if (Slips.Only(form, key, Slips.OfPlan(form, key, value) is { } ofPlan ? candidates.Append(ofPlan) : candidates, Fits) is not { } proposal)
        {
            return;
        }

        var (label, kind, question) = (form.Label(key), form.Kind(key), Slips.Question(form, proposal));
        var (now, then) = (ValueKinds.Text(kind, value), ValueKinds.Text(kind, known));
        RuleCheck.Add(form, rule, key, now.Vi, new($"gần {then.Vi}, {source.Vi}", $"near {then.En}, {source.En}"), new(
            $"“{label.Vi}” là {now.Vi}, lệch quá xa {then.Vi} ({source.Vi}).{question.Vi}", $"“{label.En}” is {now.En}, far from {then.En} ({source.En}).{question.En}"), proposal);

        bool Fits(decimal number) => number >= rule.Lowest * known && number <= rule.Highest * known;

        (decimal? Number, LocalText Source) Known() => form.Earlier.Find(new CellReference(key, CellReference.Before)) is ({ } period, > 0m and var earlier)
            ? (earlier, period.Name)
            : (Slips.OwnPlan(form, key), new("mức được giao", "the level assigned"));
    }
}
