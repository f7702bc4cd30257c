using Program08.Reporting.Returns;

namespace Program08.Reporting.Validation;

/// <summary>What one version said, what the checks said to it, and what the unit answered.</summary>
public sealed record KeptVersion(int Version, ReturnContent Content, IReadOnlyList<Finding> Findings, IReadOnlyList<Explanation> Explanations);
