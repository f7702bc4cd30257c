namespace Program08.Reporting.Validation;

/// <summary>From findings and explanations to the verdict.</summary>
public static class Verdicts
{
    public const int MinimumExplanationLength = 10;

    public static Verdict Of(IEnumerable<Finding> findings, IEnumerable<Explanation> explanations)
    {
        var explained = explanations.Select(explanation => explanation.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var verdict = Verdict.Passed;
        foreach (var finding in findings)
        {
            if (finding.Severity == Severity.Block)
            {
                return Verdict.Blocked;
            }

            if (finding.Severity == Severity.Explain && !explained.Contains(finding.Fingerprint))
            {
                verdict = Verdict.NeedsExplanation;
            }
        }

        return verdict;
    }
}
