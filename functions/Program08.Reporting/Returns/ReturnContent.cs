namespace Program08.Reporting.Returns;

/// <summary>What one version of a unit's return says. A key occurs once.</summary>
/// <param name="Texts">Sections written, in their order; null when there are none, so that a return without them is stored, and hashed, as before there were any.</param>
/// <param name="Remedies">By indicator, in form order; null when there are none, for the same reason.</param>
public sealed record ReturnContent(IReadOnlyList<EnteredFigure> Figures, IReadOnlyList<ReturnText>? Texts = null, IReadOnlyList<Remedy>? Remedies = null)
{
    public EnteredFigure? Find(FigureKey key) => Figures.FirstOrDefault(figure => figure.Key == key);

    public string? Text(TextSection section) => Texts?.FirstOrDefault(text => text.Section == section)?.Text;
}
