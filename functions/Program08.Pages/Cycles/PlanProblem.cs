namespace Program08.Pages.Cycles;

/// <param name="Subject">The unit or person.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Blocks">Whether the cycle can't be saved with it.</param>
public sealed record PlanProblem(string Subject, string Message, bool Blocks);
