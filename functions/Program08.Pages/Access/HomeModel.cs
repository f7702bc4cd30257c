namespace Program08.Pages.Access;

/// <param name="Tasks">What waits for this person; overdue and nearest first within a kind.</param>
/// <param name="CanBeAbsent">Whether somebody may stand in for this person.</param>
public sealed record HomeModel(Shell Shell, IReadOnlyList<HomeTask> Tasks, bool CanBeAbsent = false) : IPageModel
{
    public IReadOnlyList<FormError> Errors => [];
}
