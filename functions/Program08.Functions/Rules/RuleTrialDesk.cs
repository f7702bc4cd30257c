using Program08.Functions.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Storage.Records;

namespace Program08.Functions.Rules;

/// <summary>Tries a draft rule on what past cycles keep. Reads only: no return, finding or verdict is changed by it.</summary>
public sealed class RuleTrialDesk(CycleRecords records, Catalogue catalogue, RuleReturns returns, EarlierReturns earlier, EvidenceDesk evidence, TimeProvider time)
{
    /// <summary>A trial that takes longer is cut off, and says so.</summary>
    public static readonly TimeSpan LongestTrial = TimeSpan.FromSeconds(20);

    public async Task<RuleTrial> TryAsync(Programme programme, IReadOnlyList<Rule> rules, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var until = time.GetUtcNow() + LongestTrial;
        List<RuleHit> hits = [];
        List<CycleId> tried = [];
        List<CycleId> unfit = [];
        var (count, isPartial) = (0, false);
        foreach (var cycle in await returns.CyclesAsync(programme.Code, cancellation))
        {
            var pinned = await catalogue.PinnedProgrammeAsync(cycle, cancellation);
            if (!RuleDraft.Fits(pinned, rules))
            {
                unfit.Add(cycle);
                continue;
            }

            tried.Add(cycle);
            var plan = await records.ReadPlanAsync(cycle, cancellation);
            var kept = await returns.ListAsync(cycle, cancellation);
            foreach (var one in kept)
            {
                if (time.GetUtcNow() >= until)
                {
                    isPartial = true;
                    break;
                }

                if (plan.Roster.FirstOrDefault(entry => entry.Unit.Code == one.Unit)?.Unit is not { } unit)
                {
                    continue;
                }

                count++;
                hits.AddRange(await HitsAsync(plan, pinned, unit, one, kept, rules, cancellation));
            }

            if (isPartial)
            {
                break;
            }
        }

        return new RuleTrial([.. hits.OrderBy(hit => hit.Cycle.Value, StringComparer.Ordinal).ThenBy(hit => hit.Unit.Value, StringComparer.Ordinal)], tried, unfit, count, isPartial);
    }

    private async Task<IEnumerable<RuleHit>> HitsAsync(CyclePlan plan, Programme pinned, Unit unit, KeptReturns own, IReadOnlyList<KeptReturns> all, IReadOnlyList<Rule> rules, CancellationToken cancellation)
    {
        var history = await earlier.ListAsync(plan.Id, unit.Code, cancellation);
        var files = (await evidence.ListAsync(plan.Id, unit.Code, cancellation)).Where(file => file.RemovedAt is null).Select(file => file.Measure).OfType<MeasureCode>().ToHashSet();
        var peers = all.Where(other => other.Unit != unit.Code && other.Accepted > 0)
            .Select(other => other.Versions.FirstOrDefault(version => version.Version == other.Accepted)?.Content).OfType<ReturnContent>().ToList();
        return [.. RuleNoise.Find(
            own,
            version => RuleTrials.Of(new CheckSubject(pinned, plan.Id.Period, unit, version.Content, null, history, peers, files, plan.CutOff), rules),
            isTrial: true)];
    }
}
