using Program08.Reporting.Words;

namespace Program08.Reporting.Programmes;

/// <summary>What a ratio is made of.</summary>
public sealed record RatioParts(LocalText Numerator, LocalText Denominator);
