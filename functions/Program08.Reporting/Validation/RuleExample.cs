using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Validation;

/// <summary>Figures that a rule stops or lets pass.</summary>
/// <param name="Fires">True when the rule must find something.</param>
/// <param name="Figures">Numbers by cell; a cell that isn't named is blank.</param>
/// <param name="Population">Reference population of the unit, for rules that compare with it.</param>
/// <param name="Note">What the example shows: "công bố của quận Hoàng Mai".</param>
public sealed record RuleExample(bool Fires, IReadOnlyDictionary<FigureKey, decimal> Figures, long? Population = null, string? Note = null)
{
    /// <summary>The period the figures are of; null for 2023.</summary>
    public PeriodCode? Period { get; init; }

    /// <summary>The unit's figures of earlier periods.</summary>
    public IReadOnlyDictionary<PeriodCode, IReadOnlyDictionary<FigureKey, decimal>>? Earlier { get; init; }

    /// <summary>Figures of other units in the same period.</summary>
    public IReadOnlyList<IReadOnlyDictionary<FigureKey, decimal>>? Peers { get; init; }

    /// <summary>The unit whose targets apply; null for one that was assigned none.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>How many communes the unit has.</summary>
    public int? Communes { get; init; }

    /// <summary>Measures with a file of evidence.</summary>
    public IReadOnlyList<MeasureCode>? Evidence { get; init; }
}
