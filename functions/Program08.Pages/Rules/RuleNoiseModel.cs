using Program08.Pages.Cycles;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Pages.Rules;

/// <param name="Programme">In the version new cycles start on.</param>
/// <param name="Cycles">Those that were opened, the latest first.</param>
/// <param name="Rules">In force, then those of earlier cycles only.</param>
/// <param name="Noise">One for each of the rules.</param>
/// <param name="BuiltIn">Of the checks that every programme has, those that found something.</param>
/// <param name="Names">Of every unit that was asked.</param>
/// <param name="Retired">Codes of the rules that cycles planned from now on do without.</param>
/// <param name="MayRetire">Whether this person may retire rules.</param>
/// <param name="History">What was retired and taken back, the latest first.</param>
public sealed record RuleNoiseModel(
    Shell Shell, Programme Programme, IReadOnlyList<CycleId> Cycles, IReadOnlyList<Rule> Rules, IReadOnlyList<RuleNoise> Noise, IReadOnlyList<RuleNoise> BuiltIn, IReadOnlyDictionary<UnitCode, string> Names,
    IReadOnlySet<string> Retired, bool MayRetire, IReadOnlyList<HistoryRow> History) : IPageModel
{
    public IReadOnlyList<FormError> Errors => [];
}
