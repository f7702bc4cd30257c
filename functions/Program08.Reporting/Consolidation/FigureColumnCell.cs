namespace Program08.Reporting.Consolidation;

/// <summary>What a column knows of a unit.</summary>
public enum FigureColumnCell
{
    /// <summary>The unit sent nothing.</summary>
    NotSubmitted,

    /// <summary>It sent something, but no figure here.</summary>
    Missing,

    NotApplicable,

    /// <summary>A figure, or a confirmed zero.</summary>
    Number,
}
