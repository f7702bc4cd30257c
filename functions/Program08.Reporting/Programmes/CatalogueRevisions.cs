namespace Program08.Reporting.Programmes;

/// <summary>The programme as it stands on a day.</summary>
public static class CatalogueRevisions
{
    /// <param name="day">The cut-off of a cycle.</param>
    /// <returns>With every revision up to that day taken in, and none left.</returns>
    public static Programme On(this Programme programme, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return (programme.Revisions ?? []).Where(revision => revision.From <= day).Aggregate(programme, After) with { Revisions = null };
    }

    private static Programme After(Programme before, CatalogueRevision revision)
    {
        var ended = revision.Ended ?? [];
        var changes = revision.Measures ?? [];
        var after = before with
        {
            Indicators = [.. before.Indicators.Where(indicator => !ended.Contains(indicator.Code)).Select(indicator => Of(changes, indicator.Code).Aggregate(indicator, (known, change) => change.Of(known)))],
            SupplementaryMeasures = [.. before.SupplementaryMeasures.Where(measure => !ended.Contains(measure.Code)).Select(measure => Of(changes, measure.Code).Aggregate(measure, (known, change) => change.Of(known)))],
            Milestones = before.Milestones is not { } tasks ? null : [.. tasks.Where(task => !ended.Contains(task.Code)).Select(task => Of(changes, task.Code).Aggregate(task, (known, change) => change.Of(known)))],
            Letterhead = revision.Letterhead ?? before.Letterhead,
            ApprovalLevels = revision.ApprovalLevels ?? before.ApprovalLevels,
            Notice = revision.Notice ?? before.Notice,
        };

        // A rule over something that is asked for no more has nothing to look at.
        return after with { Rules = [.. after.Rules.Where(rule => rule.Figures.All(key => after.Find(key.Measure) is not null))] };
    }

    private static IEnumerable<MeasureRevision> Of(IEnumerable<MeasureRevision> changes, MeasureCode code) => changes.Where(change => change.Codes.Contains(code));
}
