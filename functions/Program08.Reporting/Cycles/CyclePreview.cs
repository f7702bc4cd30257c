namespace Program08.Reporting.Cycles;

/// <summary>A cycle before it opens: every mail with its date and recipients, and everyone who can't be reached.</summary>
/// <param name="Mails">Dated ones in order of time, then those that depend on people.</param>
public sealed record CyclePreview(IReadOnlyList<PlannedMail> Mails, IReadOnlyList<RosterProblem> Problems);
