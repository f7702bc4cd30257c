namespace Program08.Reporting.Returns;

/// <summary>What one version of a unit's return says. A key occurs once.</summary>
public sealed record ReturnContent(IReadOnlyList<EnteredFigure> Figures)
{
    public EnteredFigure? Find(FigureKey key) => Figures.FirstOrDefault(figure => figure.Key == key);
}
