using Program08.Pages.Cycles;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>Histories as people read them.</summary>
internal static class HistoryRows
{
    public static HistoryRow Of(HistoryEntry entry, CyclePlan plan, IReadOnlyDictionary<string, PersonRecord> people)
    {
        var unit = entry.Subject.StartsWith(CycleKeys.UnitPrefix, StringComparison.Ordinal)
            ? plan.Roster.FirstOrDefault(known => known.Unit.Code.Value == entry.Subject[CycleKeys.UnitPrefix.Length..])?.Unit.Name.Vi
            : null;
        var row = Of(entry, people);
        return unit is null ? row : row with { What = $"{unit}: {entry.Detail}" };
    }

    /// <summary>Of a history that belongs to no cycle.</summary>
    public static HistoryRow Of(HistoryEntry entry, IReadOnlyDictionary<string, PersonRecord> people)
    {
        var who = entry.By == Actors.System ? "Hệ thống" : Actors.NameOf(entry.By, people.GetValueOrDefault(entry.By));
        return new HistoryRow(entry.Sequence, entry.At, who, entry.Detail);
    }
}
