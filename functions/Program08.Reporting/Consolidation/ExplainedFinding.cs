using Program08.Reporting.Validation;

namespace Program08.Reporting.Consolidation;

/// <summary>A warning, and what the unit said to it.</summary>
public sealed record ExplainedFinding(Finding Finding, string Text);
