using Program08.Reporting.Validation;

namespace Program08.Reporting.Returns;

/// <summary>What was typed, read.</summary>
/// <param name="Content">One figure for every cell asked for; a cell with a problem is missing there.</param>
/// <param name="Notes">What was taken for granted, as findings at the fields.</param>
/// <param name="Problems">In form order.</param>
public sealed record TypedReading(ReturnContent Content, IReadOnlyList<Finding> Notes, IReadOnlyList<TypedProblem> Problems);
