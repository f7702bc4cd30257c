using Program08.Reporting.Words;

namespace Program08.Reporting.Units;

/// <summary>A reorganisation: which units took the place of which, on one day.</summary>
/// <param name="On">First day of the new units; the former ones ended the day before.</param>
/// <param name="Source">Of units and of shares, in Vietnamese; printed wherever figures were read across.</param>
/// <param name="Parts">Every piece, each pair once.</param>
public sealed record Succession(DateOnly On, LocalText Name, string Source, IReadOnlyList<SuccessionPart> Parts)
{
    /// <returns>The reorganisation, or every entry that is wrong.</returns>
    public static Outcome<Succession> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ReportingJson.Read<Succession>(json, "SUCCESSION_UNREADABLE", "succession.json", Check);
    }

    /// <summary>What doesn't fit the units: a part of a unit that did not end, or did not begin, with the reorganisation.</summary>
    public IEnumerable<Failure> Misfits(IEnumerable<Unit> units)
    {
        var known = units.ToDictionary(unit => unit.Code);
        foreach (var code in Parts.Select(part => part.From).Distinct().Where(code => known.GetValueOrDefault(code)?.ValidTo != On.AddDays(-1)))
        {
            yield return new("SUCCESSION_UNIT", new($"Đơn vị cũ {code} không kết thúc vào ngày trước {On:dd/MM/yyyy}.", $"The former unit {code} does not end on the day before {On:yyyy-MM-dd}."));
        }

        foreach (var code in Parts.Select(part => part.To).Distinct().Where(code => known.GetValueOrDefault(code)?.ValidFrom != On))
        {
            yield return new("SUCCESSION_UNIT", new($"Đơn vị mới {code} không bắt đầu từ ngày {On:dd/MM/yyyy}.", $"The new unit {code} does not begin on {On:yyyy-MM-dd}."));
        }
    }

    private static IEnumerable<Failure> Check(Succession succession)
    {
        foreach (var pair in succession.Parts.GroupBy(part => (part.From, part.To)).Where(group => group.Count() > 1))
        {
            yield return new("SUCCESSION_PART_TWICE", new($"{pair.Key.From} thành {pair.Key.To} có hai lần.", $"{pair.Key.From} into {pair.Key.To} is there twice."));
        }

        foreach (var part in succession.Parts.Where(part => !IsShare(part.ShareOfFrom) || !IsShare(part.ShareOfTo)))
        {
            yield return new("SUCCESSION_SHARE", new(
                $"{part.From} thành {part.To}: tỷ lệ phải lớn hơn 0, không quá 1, tối đa bốn chữ số thập phân.",
                $"{part.From} into {part.To}: shares are above 0, at most 1, with at most four decimals."));
        }

        var sums = succession.Parts.GroupBy(part => part.From, part => part.ShareOfFrom).Concat(succession.Parts.GroupBy(part => part.To, part => part.ShareOfTo));
        foreach (var unit in sums.Where(shares => shares.Sum() != 1m))
        {
            yield return new("SUCCESSION_SUM", new(
                $"Các tỷ lệ của đơn vị {unit.Key} cộng lại bằng {unit.Sum()}, phải bằng 1.", $"The shares of unit {unit.Key} add up to {unit.Sum()}, not to 1."));
        }
    }

    private static bool IsShare(decimal share) => share is > 0m and <= 1m && decimal.Round(share, 4) == share;
}
