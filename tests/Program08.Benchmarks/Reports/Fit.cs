using System.Globalization;

namespace Program08.Benchmarks.Reports;

/// <summary>How cost grows with size: the exponent k of cost = c · size^k, by least squares over the logarithms. 1 is linear.</summary>
internal static class Fit
{
    public static double Exponent(IReadOnlyList<(double Size, double Cost)> points)
    {
        var x = points.Select(point => Math.Log(point.Size)).ToArray();
        var y = points.Select(point => Math.Log(point.Cost)).ToArray();
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }

    public static string Describe(string what, IReadOnlyList<(double Size, double Cost)> points) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: cost ~ n^{Exponent(points):F2} ({string.Join(", ", points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Size:N0}: {point.Cost * 1000:N0} ms")))})");
}
