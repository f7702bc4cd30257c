using Program08.Reporting.Cycles;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Validation;

/// <summary>How often a rule asked, and what came of it: a rule that is mostly explained away is noise.</summary>
/// <param name="Rule">Its code, or that of a check every programme has.</param>
/// <param name="Hits">By cycle, then unit.</param>
public sealed record RuleNoise(string Rule, IReadOnlyList<RuleHit> Hits)
{
    /// <summary>How many units it asked at least once.</summary>
    public int Units => Hits.Select(hit => hit.Unit).Distinct().Count();

    /// <summary>Of what was decided, the share whose figure was accepted as it was; null while nothing was.</summary>
    public decimal? FalseShare => Hits.Count(hit => hit.Outcome is RuleOutcome.Corrected or RuleOutcome.Explained or RuleOutcome.Kept) is > 0 and var decided
        ? (decimal)Hits.Count(hit => hit.Outcome is RuleOutcome.Explained or RuleOutcome.Kept) / decided
        : null;

    public int Count(RuleOutcome outcome) => Hits.Count(hit => hit.Outcome == outcome);

    /// <summary>How often each unit was asked, the most asked first.</summary>
    public IReadOnlyList<(UnitCode Unit, int Hits)> ByUnit() =>
        [.. Hits.GroupBy(hit => hit.Unit).Select(unit => (unit.Key, unit.Count())).OrderByDescending(unit => unit.Item2).ThenBy(unit => unit.Key.Value, StringComparer.Ordinal)];

    /// <param name="rules">Codes of the rules wanted; those that found nothing come along with no hits.</param>
    /// <returns>In the order of the codes.</returns>
    public static IReadOnlyList<RuleNoise> Of(IEnumerable<string> rules, IEnumerable<KeptReturns> returns)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var hits = returns.SelectMany(kept => Find(kept, version => version.Findings)).ToLookup(hit => hit.Rule, StringComparer.Ordinal);
        return [.. rules.Select(code => new RuleNoise(code, [.. hits[code].OrderBy(hit => hit.Cycle.Value, StringComparer.Ordinal).ThenBy(hit => hit.Unit.Value, StringComparer.Ordinal)]))];
    }

    /// <summary>What was found in any version, once a rule and cell, with what became of it.</summary>
    /// <param name="found">What is said to a version.</param>
    /// <param name="isTrial">Nobody was asked by it: what was accepted with it needed no explanation.</param>
    public static IEnumerable<RuleHit> Find(KeptReturns kept, Func<KeptVersion, IReadOnlyList<Finding>> found, bool isTrial = false)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(found);
        var said = kept.Versions.SelectMany(version => found(version).Select(finding => (Version: version, Finding: finding))).GroupBy(hit => (hit.Finding.Rule, hit.Finding.Place.Figure));
        foreach (var group in said)
        {
            var (version, finding) = group.Last();
            yield return new RuleHit(kept.Cycle, kept.Unit, group.Key.Rule, group.Key.Figure, version.Version, finding, OutcomeOf(kept, version, finding, isTrial));
        }
    }

    private static RuleOutcome OutcomeOf(KeptReturns kept, KeptVersion last, Finding finding, bool isTrial)
    {
        if (kept.Accepted < last.Version || kept.Versions.FirstOrDefault(version => version.Version == kept.Accepted) is not { } accepted)
        {
            return RuleOutcome.Open;
        }

        if (accepted.Version == last.Version)
        {
            return isTrial || finding.Severity == Severity.Note ? RuleOutcome.Kept
                : accepted.Explanations.Any(explanation => explanation.Fingerprint == finding.Fingerprint) ? RuleOutcome.Explained
                : RuleOutcome.Open;
        }

        return finding.Place.Figure is { } key && Said(last.Content, key) != Said(accepted.Content, key) ? RuleOutcome.Corrected : RuleOutcome.Passed;
    }

    /// <summary>All that is said of the cell's measure: a rule may ask at one cell and be settled by another of the same measure.</summary>
    private static string Said(ReturnContent content, FigureKey key) =>
        string.Join('|', content.Figures.Where(figure => figure.Key.Measure == key.Measure).OrderBy(figure => figure.Key.ToString(), StringComparer.Ordinal).Select(figure => $"{figure.Key}={figure.Figure}"));
}
