namespace Program08.Reporting.Validation;

/// <summary>Tries rules on returns without asking anybody.</summary>
public static class RuleTrials
{
    /// <summary>What the rules find in one version.</summary>
    /// <param name="subject">The version, with all that rules look at beside it.</param>
    public static IReadOnlyList<Finding> Of(CheckSubject subject, IEnumerable<Rule> rules)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(rules);
        var form = new CheckedReturn(subject, []);
        foreach (var rule in rules)
        {
            RuleCheck.Of(form, rule);
        }

        return form.Findings;
    }
}
