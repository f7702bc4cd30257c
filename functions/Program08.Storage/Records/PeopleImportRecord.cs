using Program08.Reporting.People;

namespace Program08.Storage.Records;

/// <summary>A list of people that was sent: shown first, and once it is confirmed applied to its end, however often that is interrupted. Gone afterwards.</summary>
/// <param name="FileHash">SHA-256 of the file.</param>
/// <param name="By">Person id of who sent it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Confirmed">What was confirmed to be done; null while it is only looked at.</param>
public sealed record PeopleImportRecord(string FileHash, string FileName, string By, DateTimeOffset At, IReadOnlyList<PersonLine> Lines, IReadOnlyList<PersonChange>? Confirmed = null);
