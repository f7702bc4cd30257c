using Program08.Reporting.Programmes;

namespace Program08.Pages.Rules;

/// <param name="Programmes">In the version new cycles start on.</param>
/// <param name="Retired">Codes of the rules that cycles planned from now on do without.</param>
/// <param name="MayJudge">Whether this person sees what came of the rules.</param>
/// <param name="MayTry">Whether this person may try a draft rule.</param>
public sealed record RulesModel(Shell Shell, IReadOnlyList<Programme> Programmes, ILookup<ProgrammeCode, string> Retired, bool MayJudge = false, bool MayTry = false) : IPageModel
{
    public IReadOnlyList<FormError> Errors => [];
}
