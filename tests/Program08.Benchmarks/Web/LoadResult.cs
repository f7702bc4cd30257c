namespace Program08.Benchmarks.Web;

/// <summary>What the load generator saw; times in milliseconds, from when a request was due.</summary>
/// <param name="Failed">Answered with anything but the page, or not at all.</param>
internal sealed record LoadResult(int Asked, int Failed, double P50, double P99, double Worst, double PageKilobytes);
