using Program08.Reporting.Programmes;

namespace Program08.Pages.Rules;

/// <param name="Programmes">In the version new cycles start on.</param>
public sealed record RulesModel(Shell Shell, IReadOnlyList<Programme> Programmes) : IPageModel
{
    public IReadOnlyList<FormError> Errors => [];
}
