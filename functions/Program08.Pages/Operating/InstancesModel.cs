namespace Program08.Pages.Operating;

/// <summary>Filter fields, in the address: <c>status</c>, <c>prefix</c>; <c>after</c> leads to the next page.</summary>
/// <param name="Status">Chosen; empty for any.</param>
/// <param name="Next">Address of the next page; null on the last.</param>
public sealed record InstancesModel(Shell Shell, IReadOnlyList<InstanceRow> Rows, IReadOnlyList<Choice> Statuses, string Status, string Prefix, string? Next) : IPageModel
{
    public IReadOnlyList<FormError> Errors => [];
}
