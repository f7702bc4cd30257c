namespace Program08.Pages.Cycles;

/// <summary>The form as typed or prefilled. Dates as HTML inputs have them: <c>2023-12-31</c>, <c>2024-01-19T17:00</c>, in Asia/Ho_Chi_Minh.</summary>
/// <param name="Units">Codes ticked.</param>
public sealed record PlanForm(
    string? Programme,
    string? Period,
    IReadOnlySet<string> Units,
    string? CutOff,
    string? OpensAt,
    string? DueAt,
    string? ClosesAt,
    bool CatalogueAccepted);
