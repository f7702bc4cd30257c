using Program08.Storage.Rows;

namespace Program08.AzureStorage.Tests;

public sealed class OverflowPlanTests
{
    private const int Mebibyte = 1024 * 1024;

    [Fact]
    public void For_SmallRows_KeepsAll()
    {
        Assert.Empty(OverflowPlan.For([.. Enumerable.Range(0, 100).Select(row => new RowChange.Insert($"{row}", "{}"))]));
    }

    [Fact]
    public void For_RowsThatTogetherAreTooMuch_TakesTheBiggestFirst()
    {
        RowChange[] changes =
        [
            .. Enumerable.Range(0, 20).Select(row => new RowChange.Upsert($"small:{row}", new string('1', 50_000))),
            .. Enumerable.Range(0, 10).Select(row => new RowChange.Upsert($"big:{row}", new string('1', 400_000))),
            new RowChange.Delete("gone", "etag"),
        ];

        var overflow = OverflowPlan.For(changes);

        Assert.All(overflow, key => Assert.StartsWith("big:", key, StringComparison.Ordinal));
        Assert.InRange((20 * 50_000) + ((10 - overflow.Count) * 400_000), 2 * Mebibyte, 3 * Mebibyte);
    }

    [Fact]
    public void For_LettersThatAreEscaped_CountsThemAsOnTheWire()
    {
        Assert.Empty(OverflowPlan.For([new RowChange.Insert("a", new string('a', 400_000)), new RowChange.Insert("b", new string('a', 400_000))]));
        Assert.Single(OverflowPlan.For([new RowChange.Insert("a", new string('ệ', 400_000)), new RowChange.Insert("b", new string('ệ', 400_000))]));
    }
}
