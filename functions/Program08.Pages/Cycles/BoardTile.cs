namespace Program08.Pages.Cycles;

/// <param name="Label">Short name.</param>
/// <param name="Row">From 0, north first.</param>
/// <param name="Column">From 0, west first.</param>
public sealed record BoardTile(BoardStanding Unit, string Label, int Row, int Column);
