using Program08.Reporting.Words;

namespace Program08.Reporting.Units;

/// <summary>Units as tiles of one size, neighbours side by side as far as a grid allows: a drawing, not an official figure.</summary>
public sealed record TileMap(LocalText Name, IReadOnlyList<MapTile> Tiles)
{
    /// <returns>The map, or every entry that is wrong.</returns>
    public static Outcome<TileMap> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ReportingJson.Read<TileMap>(json, "MAP_UNREADABLE", "map.json", Check);
    }

    /// <summary>The map that shows most of these units; null when none shows any.</summary>
    public static TileMap? For(IEnumerable<TileMap> maps, IReadOnlyCollection<UnitCode> units)
    {
        ArgumentNullException.ThrowIfNull(maps);
        return maps.Select(map => (Map: map, Shown: map.Tiles.Count(tile => units.Contains(tile.Unit)))).Where(known => known.Shown > 0).OrderByDescending(known => known.Shown).FirstOrDefault().Map;
    }

    private static IEnumerable<Failure> Check(TileMap map)
    {
        foreach (var group in map.Tiles.GroupBy(tile => tile.Unit).Where(group => group.Count() > 1))
        {
            yield return new("TILE_TWICE", new($"Đơn vị {group.Key} có hai ô trên bản đồ.", $"The unit {group.Key} has two tiles."));
        }

        foreach (var group in map.Tiles.GroupBy(tile => (tile.Row, tile.Column)).Where(group => group.Count() > 1))
        {
            yield return new("TILES_OVERLAP", new(
                $"Hai ô cùng ở hàng {group.Key.Row}, cột {group.Key.Column}.", $"Two tiles lie in row {group.Key.Row}, column {group.Key.Column}."));
        }

        foreach (var tile in map.Tiles.Where(tile => tile.Row < 0 || tile.Column < 0))
        {
            yield return new("TILE_OUTSIDE", new($"Ô của đơn vị {tile.Unit} nằm ngoài bản đồ.", $"The tile of unit {tile.Unit} lies outside the map."));
        }
    }
}
