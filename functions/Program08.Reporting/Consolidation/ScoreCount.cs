namespace Program08.Reporting.Consolidation;

/// <summary>How many indicators are in each state.</summary>
public sealed record ScoreCount(int Met, int NotMet, int NoTarget, int NoFigure)
{
    public int Of => Met + NotMet + NoTarget + NoFigure;

    public static ScoreCount From(IEnumerable<Assessment> assessments)
    {
        var counts = assessments.GroupBy(assessment => assessment).ToDictionary(group => group.Key, group => group.Count());
        return new ScoreCount(
            counts.GetValueOrDefault(Assessment.Met),
            counts.GetValueOrDefault(Assessment.NotMet),
            counts.GetValueOrDefault(Assessment.NoTarget),
            counts.GetValueOrDefault(Assessment.NoFigure));
    }
}
