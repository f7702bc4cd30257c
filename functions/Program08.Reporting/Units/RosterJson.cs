using Program08.Reporting.Words;

namespace Program08.Reporting.Units;

/// <summary>Reads a file of units: a list, each with code, name, kind and days of validity.</summary>
public static class RosterJson
{
    /// <returns>The units in file order, or every entry that is wrong.</returns>
    public static Outcome<IReadOnlyList<Unit>> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ReportingJson.Read<IReadOnlyList<Unit>>(json, "UNITS_UNREADABLE", "units.json", Check);
    }

    private static IEnumerable<Failure> Check(IReadOnlyList<Unit> units)
    {
        foreach (var group in units.GroupBy(unit => unit.Code).Where(group => group.Count() > 1))
        {
            yield return new("UNIT_TWICE", new($"Mã đơn vị {group.Key} dùng hai lần.", $"The unit code {group.Key} is used twice."));
        }

        var codes = units.Select(unit => unit.Code).ToHashSet();
        foreach (var group in units.SelectMany(unit => unit.Above?.Upwards() ?? []).GroupBy(above => above.Code).Where(group => group.Distinct().Count() > 1 || codes.Contains(group.Key)))
        {
            yield return new("UNIT_ABOVE", new(
                $"Cấp trên {group.Key} phải có cùng tên, cùng cấp trên ở mọi đơn vị và không trùng mã với đơn vị báo cáo.",
                $"The unit above {group.Key} must have one name and one place everywhere, and no reporting unit's code."));
        }

        foreach (var unit in units.Where(unit => unit.ValidTo < unit.ValidFrom))
        {
            yield return new("UNIT_DATES", new($"{unit.Name.Vi}: ngày hết hiệu lực trước ngày có hiệu lực.", $"{unit.Name.En}: its last day lies before its first."));
        }

        foreach (var unit in units.Where(unit => unit.CommuneChanges is { } changes
            && (unit.Communes is null || !changes.Select(change => change.From).SequenceEqual(changes.Select(change => change.From).Distinct().Order()) || changes.Any(change => change.From <= unit.ValidFrom || !unit.IsValidOn(change.From)))))
        {
            yield return new("UNIT_COMMUNES", new(
                $"{unit.Name.Vi}: các lần thay đổi số xã, phường phải theo thứ tự ngày và nằm trong thời gian hiệu lực.",
                $"{unit.Name.En}: changes in the number of communes must be in order of days, within its validity."));
        }
    }
}
