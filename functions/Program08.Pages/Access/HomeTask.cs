namespace Program08.Pages.Access;

/// <param name="Title">"Quận Hoàng Mai – Báo cáo năm 2023".</param>
/// <param name="State">Null for links without a state.</param>
/// <param name="Due">UTC; null when there is no date.</param>
/// <param name="Detail">What to do next, in a sentence.</param>
public sealed record HomeTask(
    HomeTaskKind Kind,
    string Title,
    string Href,
    StateTag? State = null,
    DateTimeOffset? Due = null,
    bool IsOverdue = false,
    string? Detail = null);
