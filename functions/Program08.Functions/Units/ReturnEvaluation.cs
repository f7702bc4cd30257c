using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Functions.Units;

/// <summary>What the checks say to a version of a return.</summary>
/// <param name="Content">Null when the file can't be read.</param>
/// <param name="Missing">How many asked-for figures it lacks.</param>
public sealed record ReturnEvaluation(ReturnContent? Content, IReadOnlyList<Finding> Findings, int Missing);
