namespace Program08.Pages.Units;

/// <summary>Two versions of a unit's return beside each other. Times UTC. Form fields (get): <c>tu</c>, <c>den</c>.</summary>
/// <param name="Versions">All, newest first; to choose from.</param>
/// <param name="Old">The older of the two.</param>
/// <param name="Rows">Figures that differ, in form order.</param>
/// <param name="Texts">Text sections that differ.</param>
/// <param name="Unchanged">Figures that say the same in both.</param>
public sealed record DifferenceModel(
    Shell Shell,
    CycleHead Cycle,
    UnitHead Unit,
    IReadOnlyList<VersionSummary> Versions,
    VersionSummary Old,
    VersionSummary New,
    IReadOnlyList<DifferenceRow> Rows,
    IReadOnlyList<DifferenceText> Texts,
    int Unchanged) : IPageModel
{
    public IReadOnlyList<FormError> Errors => [];
}
