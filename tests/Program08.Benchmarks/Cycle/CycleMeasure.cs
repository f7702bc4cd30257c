namespace Program08.Benchmarks.Cycle;

/// <summary>What one simulated cycle took.</summary>
/// <param name="Seconds">From planning to the end of day 45, without the making of the units' workbooks.</param>
/// <param name="Parts">Where the time went, in order.</param>
internal sealed record CycleMeasure(
    double Seconds, double ProcessorSeconds, int Mails, int Activities, int Rows, double DatabaseMegabytes, IReadOnlyList<(string Name, double Seconds)> Parts);
