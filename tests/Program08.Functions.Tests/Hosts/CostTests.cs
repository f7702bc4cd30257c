using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Program08.Functions.Tests.Sources;

namespace Program08.Functions.Tests.Hosts;

/// <summary>That what the page of costs says is what its list of prices says, and that each price tells where it comes from.</summary>
public sealed partial class CostTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "infra/azure/cost.md"));

    private static readonly IReadOnlyList<JsonNode> Prices =
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "infra/azure/prices.json")))!["prices"]!.AsArray().Select(price => price!)];

    [Fact]
    public void EveryPrice_SaysItsUnit_WhereItWasSeenAndWhen_AndWhereItIsLookedUp()
    {
        Assert.Equal(Prices.Select(Name).Distinct(), Prices.Select(Name));
        Assert.All(Prices, price => Assert.NotEmpty((string)price["unit"]!));
        Assert.All(Prices, price => Assert.NotEmpty((string)price["lookUp"]!));
        Assert.All(Prices.Where(price => price["price"] is not null), price =>
        {
            Assert.True((double)price["price"]! > 0);
            Assert.NotEmpty((string)price["source"]!);
            Assert.Matches("^20[0-9]{2}-[0-9]{2}$", (string)price["seen"]!);
        });
    }

    [Fact]
    public void Model_ReadsEveryPrice_AndNoOther()
    {
        var model = File.ReadAllText(Path.Combine(Repository.Root, "tests/Program08.Benchmarks/Scale/CostModel.cs"));

        Assert.Equal(Prices.Select(Name).Order(StringComparer.Ordinal), ReadPrice().Matches(model).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Page_NamesEveryPriceAsTheListHasIt() => Assert.Equal(
        Prices.Select(price => (Name(price), price["price"] is null ? "open" : ((double)price["price"]!).ToString("#,0.######", CultureInfo.InvariantCulture), (string?)price["unit"], (string?)price["seen"] ?? "–")),
        PriceRow().Matches(Page).Select(match => (match.Groups[1].Value, match.Groups[2].Value, (string?)match.Groups[3].Value, match.Groups[4].Value)));

    [Fact]
    public void Dollars_FollowFromTheCountsAndThePrices()
    {
        var rows = CostRow().Matches(Page).Select(match => match.Value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        double[] units = [30, 156, 1_000, 10_000];

        Assert.Equal([.. units, .. units], rows.Select(row => Number(row[0])));
        foreach (var row in rows)
        {
            // Actions, executions, table operations, files; an idle month's executions are in the cycle's dollars too.
            var (actions, executions, operations, files) = (Number(row[3]), Number(row[4]), Number(row[6]), Number(row[7]));
            var billed = actions == 0 ? executions : executions + Number(rows[^1][4]);
            var functions = (Math.Max(0, (billed * 2) - Price("flexFreeGigabyteSeconds")) * Price("flexGigabyteSecond")) + (Math.Max(0, billed - Price("flexFreeExecutions")) / 1_000_000 * Price("flexMillionExecutions"));
            double[] dollars = [functions, operations / 10_000 * Price("tableTenThousandOperations"), files / 10_000 * Price("blobTenThousandWrites"), actions * Price("schedulerAction")];

            Assert.Equal(executions * 2, Number(row[5]), 1.0);
            Assert.All(dollars.Index(), dollar => Assert.Equal(dollar.Item, Number(row[9 + dollar.Index]), 0.011));
            Assert.Equal(dollars.Sum(), Number(row[14].TrimEnd(' ', '+')), 0.011);
            Assert.Equal(row[13] == "open", row[14].EndsWith('+'));
        }
    }

    private static string Name(JsonNode price) => (string)price["name"]!;

    private static double Price(string name) => (double)Prices.Single(price => Name(price) == name)["price"]!;

    private static double Number(string text) => double.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"prices(?:\[|\.Needed\()""(\w+)""")]
    private static partial Regex ReadPrice();

    [GeneratedRegex(@"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex PriceRow();

    [GeneratedRegex(@"^\| [0-9,]+ \|.+\|$", RegexOptions.Multiline)]
    private static partial Regex CostRow();
}
