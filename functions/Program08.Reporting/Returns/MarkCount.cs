namespace Program08.Reporting.Returns;

/// <summary>How many figures are published, worked out and made up.</summary>
/// <param name="AssumedTargets">Levels they are held against that were made up too.</param>
public sealed record MarkCount(int Reported, int Derived, int Synthetic, int AssumedTargets = 0)
{
    public int Total => Reported + Derived + Synthetic;

    /// <summary>Whether anything in it was not simply reported.</summary>
    public bool IsMarked => Derived + Synthetic + AssumedTargets > 0;

    /// <param name="figures">Those that say nothing don't count.</param>
    public static MarkCount Of(IEnumerable<EnteredFigure> figures) => Of(figures.Where(figure => figure.Figure.Number is not null || figure.Figure.IsStanding).Select(figure => figure.Mark));

    public static MarkCount Of(IEnumerable<FigureMark> marks)
    {
        var counts = marks.CountBy(mark => mark).ToDictionary();
        return new MarkCount(counts.GetValueOrDefault(FigureMark.Reported), counts.GetValueOrDefault(FigureMark.Derived), counts.GetValueOrDefault(FigureMark.Synthetic));
    }
}
