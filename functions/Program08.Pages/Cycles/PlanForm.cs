namespace Program08.Pages.Cycles;

/// <summary>The form as typed or prefilled. Dates as HTML inputs have them: <c>2023-12-31</c>, <c>2024-01-19T17:00</c>, in Asia/Ho_Chi_Minh.</summary>
/// <param name="Period">A period's code, or <see cref="AdHoc"/> with the days beside it.</param>
/// <param name="From">First day of an ad hoc period.</param>
/// <param name="To">Its last day.</param>
/// <param name="Units">Codes ticked.</param>
/// <param name="Window"><c>decree</c> or <c>calendar</c>: whose last day is meant when no cut-off is given.</param>
/// <param name="CutOff">Empty for the window's last day.</param>
/// <param name="Shift"><c>next</c>, <c>previous</c> or <c>none</c>: where a due day goes that is a day off.</param>
public sealed record PlanForm(
    string? Programme,
    string? Period,
    IReadOnlySet<string> Units,
    string? CutOff,
    string? OpensAt,
    string? DueAt,
    string? ClosesAt,
    bool CatalogueAccepted,
    string? From = null,
    string? To = null,
    string? Window = null,
    string? Shift = null)
{
    public const string AdHoc = "dot-xuat";
}
