using Program08.Reporting.Numbers;
using Program08.Reporting.Validation.Expressions;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>Values far from those of the other units, or from the unit's own earlier ones.</summary>
internal static class OutlierCheck
{
    public static void Of(CheckedReturn form, Rule.OutlierRule rule)
    {
        var of = ConditionTexts.Parsed(form.Subject.Programme, rule, rule.Of);
        if (of.Expression.Cells().Any(cell => form.IsQuestioned(cell.Key.Measure)) || ExpressionValue.Number(of.Expression, form) is not { } value)
        {
            return;
        }

        var peers = Values(form.Peers);
        var (others, isPeers) = peers.Count >= rule.MinimumPeers ? (peers, true) : (Values(form.Earlier.Returns.Select(earlier => earlier.Figures)), false);
        if ((!isPeers && others.Count < rule.MinimumPeriods) || RobustScore.Of(value, others) is not { } score || score.Score <= rule.Threshold)
        {
            return;
        }

        var (found, median, deviation) = (ValueKinds.Text(of.Kind, value, 2), ValueKinds.Text(of.Kind, score.Median, 2), ValueKinds.Text(of.Kind, score.Deviation, 2));
        var whom = isPeers ? new LocalText($"{others.Count} đơn vị đã gửi", $"{others.Count} units that have sent") : new LocalText($"{others.Count} kỳ trước của đơn vị", $"{others.Count} earlier periods of the unit");
        var far = decimal.Round(score.Score, 1, MidpointRounding.AwayFromZero);
        var reach = score.Deviation * rule.Threshold / 0.6745m;
        var (low, high) = (ValueKinds.Text(of.Kind, score.Median - reach, 2), ValueKinds.Text(of.Kind, score.Median + reach, 2));
        RuleCheck.Add(form, rule, form.Writable(rule.At), found.Vi, new($"thường từ {low.Vi} đến {high.Vi}", $"usually {low.En} to {high.En}"), new(
            $"{rule.Title.Vi}: {found.Vi}, khác xa trung vị {median.Vi} của {whom.Vi} (độ lệch tuyệt đối trung vị {deviation.Vi}, điểm z {VietnameseFormat.Number(far)} trên ngưỡng {VietnameseFormat.Number(rule.Threshold)}; cần ít nhất {rule.MinimumPeers} đơn vị, hoặc {rule.MinimumPeriods} kỳ trước).",
            $"{rule.Title.En}: {found.En}, far from the median {median.En} of {whom.En} (median absolute deviation {deviation.En}, z-score {VietnameseFormat.InEnglish(far)} above {VietnameseFormat.InEnglish(rule.Threshold)}; needs {rule.MinimumPeers} units or else {rule.MinimumPeriods} earlier periods)."), null);

        List<decimal> Values(IEnumerable<ReturnFigures> returns) => [.. returns.Select(other => ExpressionValue.Number(of.Expression, other)).OfType<decimal>()];
    }
}
