namespace Program08.Reporting.Numbers;

/// <summary>How the numbers of a whole sheet are written, as far as their texts tell beyond doubt.</summary>
public enum WritingConvention
{
    /// <summary>No text of the sheet tells, or all that do are Vietnamese: each cell is read by itself.</summary>
    ByCell,

    /// <summary>Some have commas between thousands, and none is written the Vietnamese way: 1,234,567.8.</summary>
    English,

    /// <summary>Both ways stand in one sheet.</summary>
    Mixed,
}
