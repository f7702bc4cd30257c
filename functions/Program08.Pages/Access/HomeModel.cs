namespace Program08.Pages.Access;

/// <param name="Tasks">What waits for this person; overdue and nearest first within a kind.</param>
public sealed record HomeModel(Shell Shell, IReadOnlyList<HomeTask> Tasks) : IPageModel
{
    public IReadOnlyList<FormError> Errors => [];
}
