using Program08.Reporting.Returns;

namespace Program08.Reporting.Validation;

/// <summary>Figures that a rule stops or lets pass.</summary>
/// <param name="Fires">True when the rule must find something.</param>
/// <param name="Figures">Numbers by cell; a cell that isn't named is blank.</param>
/// <param name="Population">Reference population of the unit, for rules that compare with it.</param>
/// <param name="Note">What the example shows: "công bố của quận Hoàng Mai".</param>
public sealed record RuleExample(bool Fires, IReadOnlyDictionary<FigureKey, decimal> Figures, long? Population = null, string? Note = null);
