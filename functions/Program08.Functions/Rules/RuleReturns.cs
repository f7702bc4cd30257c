using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Validation;
using Program08.Storage.Records;

namespace Program08.Functions.Rules;

/// <summary>The kept returns of a programme's cycles, as rules are judged by them. Nothing is changed by reading them.</summary>
public sealed class RuleReturns(CycleRecords records)
{
    /// <summary>Cycles of the programme that were opened, the latest period first.</summary>
    public async Task<IReadOnlyList<CycleId>> CyclesAsync(ProgrammeCode programme, CancellationToken cancellation)
    {
        List<CycleId> cycles = [];
        foreach (var id in (await records.ListCyclesAsync(cancellation)).Where(id => id.Programme == programme))
        {
            if (await records.FindCycleAsync(id, cancellation) is { Stage: not CycleStage.Planned })
            {
                cycles.Add(id);
            }
        }

        return [.. cycles.OrderByDescending(id => id.Period.Value, StringComparer.Ordinal)];
    }

    /// <summary>Of every unit that sent something readable.</summary>
    public async Task<IReadOnlyList<KeptReturns>> ListAsync(CycleId cycle, CancellationToken cancellation)
    {
        List<KeptReturns> kept = [];
        foreach (var unit in await records.ListUnitsAsync(cycle, cancellation))
        {
            List<KeptVersion> versions = [.. (await records.ListReturnsAsync(cycle, unit.Unit, cancellation)).OrderBy(version => version.Version)
                .Where(version => version is { Content: not null, CheckedAt: not null })
                .Select(version => new KeptVersion(version.Version, version.Content!, version.Findings, version.Explanations))];
            if (versions.Count > 0)
            {
                kept.Add(new KeptReturns(cycle, unit.Unit, versions, unit.CountedVersion));
            }
        }

        return kept;
    }
}
