using Program08.Reporting.Validation;

namespace Program08.Reporting.Words;

/// <summary>An expected "no": a return value, never an exception.</summary>
/// <param name="Code">Stable, upper-case, for logs and tests: <c>CALENDAR_YEAR_MISSING</c>.</param>
/// <param name="Message">What happened and what to do.</param>
/// <param name="Place">Where, when it has a place.</param>
public sealed record Failure(string Code, LocalText Message, Place? Place = null);
