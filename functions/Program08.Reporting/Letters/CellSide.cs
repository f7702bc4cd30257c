namespace Program08.Reporting.Letters;

/// <summary>Where a cell's text stands.</summary>
public enum CellSide
{
    Left,
    Middle,

    /// <summary>Numbers.</summary>
    Right,
}
