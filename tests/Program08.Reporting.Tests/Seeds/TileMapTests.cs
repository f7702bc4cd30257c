using Program08.Reporting.Units;

namespace Program08.Reporting.Tests.Seeds;

public sealed class TileMapTests
{
    private static readonly TileMap Districts = Map("hanoi-districts-2021.json");

    [Fact]
    public void Map_HasATileForEveryDistrict_OnAGridOfSevenByEight()
    {
        var districts = SeedFiles.Units.Where(unit => unit.Kind != UnitKind.Department).Select(unit => unit.Code.Value).Order(StringComparer.Ordinal);

        Assert.Equal(districts, Districts.Tiles.Select(tile => tile.Unit.Value).Order(StringComparer.Ordinal));
        Assert.Equal((6, 7), (Districts.Tiles.Max(tile => tile.Column), Districts.Tiles.Max(tile => tile.Row)));
        Assert.All(Districts.Tiles, tile => Assert.EndsWith(tile.Label, SeedFiles.Unit(tile.Unit.Value).Name.Vi, StringComparison.Ordinal));
    }

    [Fact]
    public void CommuneMap_HasATileForEveryCommune_NearADistrictItCameFrom()
    {
        var communes = Map("hanoi-communes-2025.json");
        var homes = SeedFiles.Reorganisation.Parts.GroupBy(part => part.To).ToDictionary(parts => parts.Key, parts => parts.MaxBy(part => part.ShareOfTo)!.From);

        Assert.Equal(homes.Keys.Select(code => code.Value).Order(StringComparer.Ordinal), communes.Tiles.Select(tile => tile.Unit.Value).Order(StringComparer.Ordinal));
        Assert.Equal((13, 15), (communes.Tiles.Max(tile => tile.Column), communes.Tiles.Max(tile => tile.Row)));
        Assert.All(communes.Tiles, tile => Assert.InRange(tile.Label.Length, 1, 12));

        // A district's tile is four of the communes' tiles: three steps from it is still beside it.
        Assert.All(communes.Tiles, tile =>
        {
            var home = Districts.Tiles.Single(district => district.Unit == homes[tile.Unit]);
            Assert.InRange(Math.Max(Math.Abs(tile.Row - (home.Row * 2) - 0.5), Math.Abs(tile.Column - (home.Column * 2) - 0.5)), 0, 3);
        });
    }

    [Fact]
    public void Map_IsTheOneThatShowsMostUnits()
    {
        var other = new TileMap(Samples.Text("Hai ô"), [new(new("008"), "Hoàng Mai", 0, 0), new(new("901"), "Đồi", 0, 1)]);

        Assert.Same(Districts, TileMap.For([other, Districts], [new("008"), new("001")]));
        Assert.Same(other, TileMap.For([Districts, other], [new("901")]));
        Assert.Null(TileMap.For([Districts, other], [new("777")]));
    }

    [Theory]
    [InlineData(0, 0, "901", "TILES_OVERLAP")]
    [InlineData(0, 1, "008", "TILE_TWICE")]
    [InlineData(-1, 1, "901", "TILE_OUTSIDE")]
    public void Map_WithTilesThatCannotBe_IsRefused(int row, int column, string unit, string code) => Assert.Equal(code, Samples.FailsWith(TileMap.Read(
        $$"""{"name":{"vi":"Hai ô","en":"Two tiles"},"tiles":[{"unit":"008","label":"Hoàng Mai","row":0,"column":0},{"unit":"{{unit}}","label":"Đồi","row":{{row}},"column":{{column}}}]}""")));

    private static TileMap Map(string name) =>
        Samples.Succeeds(TileMap.Read(File.ReadAllText(SeedFiles.All.Single(path => path.EndsWith(name, StringComparison.Ordinal) && path.Contains("maps", StringComparison.Ordinal)))));
}
