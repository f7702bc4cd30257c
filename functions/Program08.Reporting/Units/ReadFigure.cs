namespace Program08.Reporting.Units;

/// <summary>A figure read in a unit that may not be the one that reported it.</summary>
/// <param name="Value">Null when a unit it would come from gave none: a part is no whole.</param>
/// <param name="IsEstimated">True when it rests on a share of another unit's figure: "ước tính theo đơn vị hợp thành".</param>
/// <param name="Missing">The reporting units whose figure is missing.</param>
public sealed record ReadFigure(decimal? Value, bool IsEstimated, IReadOnlyList<UnitCode> Missing);
