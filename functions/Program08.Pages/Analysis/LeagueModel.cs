using Program08.Reporting.Analysis;
using Program08.Reporting.Programmes;

namespace Program08.Pages.Analysis;

/// <param name="Rules">How places come about.</param>
/// <param name="Rows">In order of place; empty while nothing was published.</param>
public sealed record LeagueModel(Shell Shell, ProgrammeCode Programme, string ProgrammeName, string Rules, IReadOnlyList<(int? Place, ReportingRate Rate)> Rows) : IPageModel
{
    public IReadOnlyList<FormError> Errors => [];
}
