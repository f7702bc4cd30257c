using Program08.Reporting.Words;

namespace Program08.Reporting.Programmes;

/// <summary>What a ratio is made of.</summary>
/// <param name="WholeNumbers">False where the parts may have decimals (tonnes).</param>
public sealed record RatioParts(LocalText Numerator, LocalText Denominator, bool WholeNumbers = true);
