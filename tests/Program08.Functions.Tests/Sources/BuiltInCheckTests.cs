using System.Reflection;
using System.Text.RegularExpressions;
using Program08.Reporting.Validation;

namespace Program08.Functions.Tests.Sources;

/// <summary>Every check that all programmes have is told of under a name: one that has none would be missing where checks are judged.</summary>
public sealed partial class BuiltInCheckTests
{
    // The files whose codes stand in findings; a file that can't be read at all is refused before there are any.
    private static readonly string[] Readers = ["CellFindings.cs", "NumberCell.cs", "TypedReturn.cs"];

    [Fact]
    public void EveryCheck_HasAName_AndEveryNameACheck()
    {
        var reading = Repository.Files("functions", ".cs").Where(file => Readers.Contains(Path.GetFileName(file.Path))).SelectMany(file => Code().Matches(file.Text)).Select(match => match.Groups[1].Value);
        var kinds = typeof(CheckCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(kinds.Concat(reading).Distinct().Order(StringComparer.Ordinal), BuiltInChecks.Names.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(BuiltInChecks.Names.Count, BuiltInChecks.Names.Values.Select(name => name.Vi).Distinct().Count());
    }

    [GeneratedRegex("\"(READ-[A-Z-]+)\"")]
    private static partial Regex Code();
}
