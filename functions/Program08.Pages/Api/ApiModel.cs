namespace Program08.Pages.Api;

/// <summary>What programs can ask.</summary>
/// <param name="Site">Absolute address.</param>
/// <param name="Events">Kinds of events that addresses can be told of, with their words.</param>
/// <param name="Schemas">By name.</param>
public sealed record ApiModel(Shell Shell, string Site, IReadOnlyList<ApiRouteRow> Routes, IReadOnlyList<Choice> Events, IReadOnlyList<ApiSchemaRow> Schemas) : IPageModel
{
    public IReadOnlyList<FormError> Errors => [];
}
