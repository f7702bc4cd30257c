using Program08.Reporting.Units;

namespace Program08.Reporting.Cycles;

/// <summary>A unit that reports in a cycle, and who does it.</summary>
/// <param name="Reporters">Person ids; who is reminded and may enter.</param>
/// <param name="Signers">Person ids; who may sign off. A unit of one person has the same id in both and is flagged.</param>
/// <param name="Superiors">Person ids, as they were when the cycle was planned, of those who are told when the unit is overdue. Null in plans from before there were any.</param>
public sealed record RosterEntry(Unit Unit, IReadOnlyList<string> Reporters, IReadOnlyList<string> Signers, IReadOnlyList<string>? Superiors = null)
{
    /// <summary>The entry with one person in another's place; the same entry when they have none in it.</summary>
    public RosterEntry HandedOver(string from, string to)
    {
        IReadOnlyList<string> Follow(IReadOnlyList<string> people) => [.. people.Select(id => id == from ? to : id).Distinct(StringComparer.Ordinal)];
        return Reporters.Concat(Signers).Concat(Superiors ?? []).Contains(from, StringComparer.Ordinal)
            ? this with { Reporters = Follow(Reporters), Signers = Follow(Signers), Superiors = Superiors is null ? null : Follow(Superiors) }
            : this;
    }

    public bool IsOnePersonUnit => Reporters.Count == 1 && Signers.Count == 1 && Reporters[0] == Signers[0];
}
