namespace Program08.Pages.Cycles;

/// <param name="Cycles">Newest period first.</param>
public sealed record CyclesModel(Shell Shell, IReadOnlyList<CycleRow> Cycles, bool CanPlan) : IPageModel
{
    public IReadOnlyList<FormError> Errors => [];
}
