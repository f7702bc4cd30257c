using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Program08.Standalone.Tests;

/// <summary>
/// What the real client and context do at the edges is a numbered list of 72 points; a test of a point begins with its number (Point37_…).
/// A point that nothing tests is one that function code could come to lean on.
/// </summary>
public sealed partial class PointTests
{
    private const int LastPoint = 72;

    /// <summary>Points that no test can show on this host, each with its reason.</summary>
    private static readonly Dictionary<int, string> Exceptions = [];

    [Fact]
    public void EveryPoint_HasATestOfItsNumber()
    {
        var tested = typeof(PointTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any(fact => fact.Skip is null))
            .Select(method => NumberedName().Match(method.Name))
            .Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            .ToHashSet();

        Assert.Equal([], Enumerable.Range(1, LastPoint).Except(tested).Except(Exceptions.Keys));
        Assert.DoesNotContain(tested, number => number is < 1 or > LastPoint || Exceptions.ContainsKey(number));
    }

    [GeneratedRegex("^Point([0-9]{2})_")]
    private static partial Regex NumberedName();
}
