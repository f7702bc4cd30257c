namespace Program08.Reporting.Consolidation;

/// <summary>Mức độ đầy đủ số liệu: how many of the units concerned are in a figure, and who is not.</summary>
/// <param name="Counted">Units in the figure.</param>
/// <param name="Expected">Units concerned; those marked not applicable are not.</param>
public sealed record Coverage(int Counted, int Expected, IReadOnlyList<LeftOut> LeftOut)
{
    public bool IsComplete => Counted == Expected && Expected > 0;
}
