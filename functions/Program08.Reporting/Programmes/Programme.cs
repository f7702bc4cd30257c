using Program08.Reporting.Cycles;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Reporting.Programmes;

/// <summary>Everything a cycle pins: what is asked, how it is checked, who is reminded when. Data, read from a file; nothing of one programme is in the code.</summary>
/// <param name="Version">Changes whenever anything in the file does.</param>
/// <param name="Mark">"CT08": begins the subjects of its mails.</param>
/// <param name="Ladder">Default reminder ladder.</param>
/// <param name="ApprovalLevels">In order; at least one.</param>
/// <param name="Letterhead">Of the body that issues the report.</param>
/// <param name="Term">The years it runs; null where it has no end to look ahead to.</param>
/// <param name="Rosters">Files of units, without folder and ending, whose units can be asked; null: all there are.</param>
/// <param name="Area">What all units together are, as in "toàn …"; null: see <see cref="AreaWords"/>.</param>
/// <param name="Revisions">By day; null for none. See <see cref="CatalogueRevisions.On"/>.</param>
/// <param name="Notice">What else is to be said of the catalogue; null for nothing.</param>
/// <param name="UnitLetters">Of the units' own reports; null: the usual ones.</param>
/// <param name="IsSample">True for a programme made up to show that one can be: no site offers it unless it is named in the settings.</param>
/// <param name="Milestones">Tasks with a due day, in form order; null for none.</param>
/// <param name="SignOff">Whether units owe their report signed on paper besides.</param>
public sealed record Programme(
    ProgrammeCode Code,
    string Version,
    string Mark,
    LocalText Name,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<SupplementaryMeasure> SupplementaryMeasures,
    IReadOnlyList<Rule> Rules,
    ReminderLadder Ladder,
    IReadOnlyList<ApprovalLevel> ApprovalLevels,
    Letterhead Letterhead,
    Term? Term = null,
    IReadOnlyList<string>? Rosters = null,
    LocalText? Area = null,
    IReadOnlyList<CatalogueRevision>? Revisions = null,
    LocalText? Notice = null,
    UnitLetters? UnitLetters = null,
    bool IsSample = false,
    IReadOnlyList<Milestone>? Milestones = null,
    SignOffMode SignOff = SignOffMode.InSystem)
{
    /// <summary>Indicators, milestones, then supplementary measures, in form order.</summary>
    public IEnumerable<Measure> Measures => Indicators.Concat<Measure>(Milestones ?? []).Concat(SupplementaryMeasures);

    /// <summary>Whether files of evidence can change what the checks say.</summary>
    public bool AsksForEvidence => Rules.Any(rule => rule is Rule.EvidenceRule) || Milestones?.Any(milestone => milestone.Evidence is not null) == true;

    /// <param name="codes">Of rules, whether the programme has them or not; null for none.</param>
    public Programme WithoutRules(IReadOnlyList<string>? codes) => codes is null ? this : this with { Rules = [.. Rules.Where(rule => !codes.Contains(rule.Code))] };

    public Measure? Find(MeasureCode code) => Measures.FirstOrDefault(measure => measure.Code == code);
}
