namespace Program08.Reporting.Programmes;

/// <summary>The years a programme runs, both included.</summary>
public sealed record Term(int First, int Last);
