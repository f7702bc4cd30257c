namespace Program08.Reporting.Analysis;

/// <summary>Sorts values into steps for a map: as many in each as their ties allow, equal values always in the same one.</summary>
/// <param name="Bounds">Lowest and highest value of each step that has any, ascending.</param>
public sealed record ValueSteps(IReadOnlyList<(decimal Lowest, decimal Highest)> Bounds)
{
    /// <param name="most">How many steps at most, above 0.</param>
    /// <returns>No more steps than there are different values; none of no values.</returns>
    public static ValueSteps Of(IEnumerable<decimal> values, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var sorted = values.Order().ToList();
        List<(decimal Lowest, decimal Highest)> bounds = [];
        for (var start = 0; start < sorted.Count;)
        {
            // What is left, shared evenly over the steps left; then on to the end of a run of equal values.
            var share = (int)Math.Ceiling((sorted.Count - start) / (double)(most - bounds.Count));
            var end = start + share - 1;
            while (end + 1 < sorted.Count && sorted[end + 1] == sorted[end])
            {
                end++;
            }

            bounds.Add((sorted[start], sorted[end]));
            start = end + 1;
        }

        return new ValueSteps(bounds);
    }

    /// <summary>From 0, the lowest.</summary>
    /// <param name="value">One of those sorted.</param>
    public int Of(decimal value) => Bounds.TakeWhile(step => step.Highest < value).Count();
}
