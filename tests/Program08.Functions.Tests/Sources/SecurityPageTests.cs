using System.Globalization;
using System.Text.RegularExpressions;

namespace Program08.Functions.Tests.Sources;

/// <summary>That infra/security.md answers every requirement once, and names files and tests that exist.</summary>
public sealed partial class SecurityPageTests
{
    // How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has; in each they come first.
    private const string Sections =
        "1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 "
        + "7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 "
        + "13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2";

    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "infra/security.md"));

    [Fact]
    public void EveryRequirement_IsAnsweredOnce()
    {
        var expected = Sections.Split(' ').Select(section => section.Split(':')).SelectMany(section => Enumerable.Range(1, Number(section[1])).Select(number => $"{section[0]}.{number}")).ToList();

        Assert.Equal(253, expected.Count);
        Assert.Equal(expected, Answers().SelectMany(answer => answer.Ids));
    }

    [Fact]
    public void EveryAnswer_IsOneOfFour_AndWhatIsMissingIsSaid()
    {
        Assert.All(Answers(), answer => Assert.Contains(answer.State, new[] { "done", "partly", "not done", "–" }));
        Assert.All(Answers().Where(answer => answer.State is "partly" or "not done"), answer => Assert.NotEmpty(answer.Words));
    }

    [Fact]
    public void EveryFileAndTest_Exists()
    {
        var tests = Repository.Files("tests", ".cs").SelectMany(file => Method().Matches(file.Text).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        var named = Code().Matches(Page).Select(match => match.Groups[1].Value).Distinct().ToList();
        var files = named.Where(name => name.Contains('/', StringComparison.Ordinal) || name.EndsWith(".props", StringComparison.Ordinal)).ToList();

        Assert.True(files.Count > 15);
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(Repository.Root, file)), file));
        Assert.All(Answers().SelectMany(answer => Code().Matches(answer.Tests)).Select(match => match.Groups[1].Value), test => Assert.Contains(test, tests));
    }

    private static IEnumerable<(IReadOnlyList<string> Ids, string State, string Words, string Tests)> Answers() =>
        Row().Matches(Page).Select(row => (Expand(row.Groups[1].Value), row.Groups[2].Value.Trim(), row.Groups[3].Value.Trim(), row.Groups[4].Value));

    private static IReadOnlyList<string> Expand(string range)
    {
        var ends = range.Split('–');
        var section = ends[0][..ends[0].LastIndexOf('.')];
        var (first, last) = (Number(ends[0][(section.Length + 1)..]), Number(ends[^1][(ends[^1].LastIndexOf('.') + 1)..]));
        return [.. Enumerable.Range(first, last - first + 1).Select(number => $"{section}.{number}")];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (\d+\.\d+\.\d+(?:–\d+\.\d+\.\d+)?) \|([^|]*)\|([^|]*)\|([^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"public (?:async )?(?:Task|void) (\w+)\(")]
    private static partial Regex Method();
}
