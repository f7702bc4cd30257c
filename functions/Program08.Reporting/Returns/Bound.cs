namespace Program08.Reporting.Returns;

/// <summary>Whether a figure is exact. Bounds are allowed, and kept, on the supplementary sheet only.</summary>
public enum Bound
{
    Exact,

    /// <summary>"hơn", "trên", "&gt;": the true value is above.</summary>
    Above,

    /// <summary>"gần", "dưới", "&lt;": the true value is below.</summary>
    Below,

    /// <summary>"khoảng", "~".</summary>
    About,
}
