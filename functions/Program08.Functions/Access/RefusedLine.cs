using Program08.Reporting.People;
using Program08.Reporting.Words;

namespace Program08.Functions.Access;

/// <summary>A line of a list of people that can't be used, and why.</summary>
public sealed record RefusedLine(PersonLine Line, Failure Reason);
