using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Consolidation;

/// <summary>A number of a unit that an amendment changed.</summary>
/// <param name="MeasureName">As the cycle's catalogue has it.</param>
/// <param name="Label">Which part of the measure, with its name.</param>
/// <param name="Old">As the amended report has it; null when it had none.</param>
/// <param name="New">Null when the amendment has none any more.</param>
public sealed record AmendedFigure(UnitCode Unit, LocalText UnitName, MeasureCode Measure, LocalText MeasureName, LocalText Label, FigureKey Key, FigureState? Old, FigureState? New);
