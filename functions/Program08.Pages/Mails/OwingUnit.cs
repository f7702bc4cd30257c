namespace Program08.Pages.Mails;

/// <summary>One of several units of the same person that owes something.</summary>
/// <param name="DueAt">This unit's, UTC.</param>
/// <param name="Missing">Each thing owed, in words; at least one.</param>
/// <param name="Link">Absolute address of its page.</param>
public sealed record OwingUnit(string Name, DateTimeOffset DueAt, bool IsOverdue, IReadOnlyList<string> Missing, Uri Link);
