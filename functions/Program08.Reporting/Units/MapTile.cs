namespace Program08.Reporting.Units;

/// <param name="Label">Short name that fits the tile: "Ba Đình".</param>
/// <param name="Row">From 0, north first.</param>
/// <param name="Column">From 0, west first.</param>
public sealed record MapTile(UnitCode Unit, string Label, int Row, int Column);
