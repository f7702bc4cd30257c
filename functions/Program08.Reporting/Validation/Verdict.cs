namespace Program08.Reporting.Validation;

/// <summary>The answer to one version of a return.</summary>
public enum Verdict
{
    /// <summary>Nothing stands in the way of sending.</summary>
    Passed,

    /// <summary>Warnings without explanation are left.</summary>
    NeedsExplanation,

    /// <summary>Errors are left.</summary>
    Blocked,
}
