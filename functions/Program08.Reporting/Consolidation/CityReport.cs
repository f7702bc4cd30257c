using Program08.Reporting.Analysis;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Consolidation;

/// <summary>The consolidated report. A function of plan, programme and submissions; the order in which units sent doesn't matter.</summary>
/// <param name="Units">The roster by unit code.</param>
/// <param name="Indicators">In form order.</param>
/// <param name="Supplementary">In form order.</param>
/// <param name="Scorecards">Territorial units that submitted, by code.</param>
/// <param name="Score">Over all indicators.</param>
/// <param name="ScoreByRole">Led, coordinated, others'.</param>
/// <param name="Explanations">By unit code.</param>
/// <param name="Catalogue">The notice of an unconfirmed catalogue; null when all is confirmed.</param>
/// <param name="Texts">What units wrote, by unit code; null when nobody did.</param>
/// <param name="Quoted">Units' words that stand in the body, by section and unit code; null when there are none.</param>
/// <param name="Area">What all units together are, as the programme says it; null: see <see cref="Programmes.AreaWords"/>.</param>
/// <param name="Milestones">In form order; null for a programme without any.</param>
/// <param name="Amendment">Set when this report amends a published one.</param>
/// <param name="Trends">Beside earlier published periods, in form order; null where there are none.</param>
/// <param name="Edited">Sentences in the coordinator's words; null when all stand as written from the figures.</param>
/// <param name="HasSynthetic">True when a figure or a target that counts was made up: every page says so.</param>
public sealed record CityReport(
    CycleId Cycle,
    PeriodCode Period,
    string ProgrammeVersion,
    LocalText Title,
    DateOnly CutOff,
    IReadOnlyList<ReportUnit> Units,
    IReadOnlyList<IndicatorRow> Indicators,
    IReadOnlyList<SupplementaryRow> Supplementary,
    IReadOnlyList<UnitScorecard> Scorecards,
    ScoreCount Score,
    IReadOnlyList<RoleCount> ScoreByRole,
    IReadOnlyList<UnitExplanation> Explanations,
    LocalText? Catalogue,
    bool HasSynthetic,
    IReadOnlyList<UnitTexts>? Texts = null,
    IReadOnlyList<QuotedText>? Quoted = null,
    LocalText? Area = null,
    IReadOnlyList<MilestoneRow>? Milestones = null,
    ReportAmendment? Amendment = null,
    IReadOnlyList<IndicatorTrend>? Trends = null,
    IReadOnlyList<EditedSentence>? Edited = null)
{
    /// <summary>Over all milestones; null for a programme without any.</summary>
    public MilestoneCount? MilestoneScore => Milestones is null ? null : MilestoneCount.From(Milestones.Select(row => row.Assessment));

    /// <summary>Vietnamese names of all units that were asked.</summary>
    public Dictionary<UnitCode, string> UnitNames() => Units.ToDictionary(unit => unit.Unit.Code, unit => unit.Unit.Name.Vi);

    public int UnitsSubmitted => Units.Count(unit => unit.Submission is not null);

    /// <summary>Of the single figures that the report adds up and the milestones it tells of, with the assumed levels of its indicators.</summary>
    public MarkCount Marks => MarkCount.Of(Indicators.Select(row => row.Totals).Concat(Supplementary.Select(row => row.Totals)).SelectMany(totals => totals.Sources).Select(source => source.Mark).Concat((Milestones ?? []).Select(row => row.Source).OfType<MilestoneSource>().Select(source => source.Mark))) with
    {
        AssumedTargets = Indicators.Count(row => row.Target is { Assumed: true }),
    };

    /// <summary>Differences of sources that neither department nor coordinator answered for, in form order.</summary>
    public IReadOnlyList<UnexplainedDifference> UnexplainedDifferences() =>
    [
        .. Indicators.Where(row => row.SecondSource is not null).SelectMany(row => row.SecondSource!.Parts.Where(part => part.IsUnexplained).Select(part =>
            new UnexplainedDifference(row.Indicator, row.SecondSource.Unit, row.SecondSource.Name, part, row.SecondSource.Mark, row.Totals.Coverage.Counted == row.Totals.Coverage.Expected))),
    ];

    /// <summary>Units that had to report: neither waived nor excluded.</summary>
    public int UnitsAsked => Units.Count(unit => unit.Release is null);
}
