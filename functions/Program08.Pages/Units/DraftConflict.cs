using Program08.Reporting.Returns;

namespace Program08.Pages.Units;

/// <summary>What somebody else wrote in a field while this person was at it.</summary>
/// <param name="At">UTC.</param>
public sealed record DraftConflict(TypedEntry Theirs, int Revision, string Name, DateTimeOffset At);
