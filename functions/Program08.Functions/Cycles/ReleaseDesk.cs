using Program08.Functions.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>Lets a unit off reporting in a cycle, and takes that back. Rows first, then the wake.</summary>
public sealed class ReleaseDesk(CycleRecords records, TimeProvider time)
{
    private static readonly Failure Submitted = new("UNIT_SUBMITTED", new(
        "Đơn vị đã nộp báo cáo. Trả lại báo cáo trước, nếu số liệu đã nộp không được đưa vào tổng hợp.", "The unit has submitted. Send its return back first."));

    private static readonly Failure NotReleased = new("UNIT_NOT_RELEASED", new("Đơn vị đang phải báo cáo.", "The unit has to report as it is."));

    public Task<Outcome<UnitReport>> ReleaseAsync(CycleId cycle, UnitCode unit, ReleaseKind kind, string reason, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var text = reason.Trim().Normalize();
        if (text.Length < Verdicts.MinimumExplanationLength)
        {
            return Task.FromResult(Refusals.Of<UnitReport>(Refusals.ReasonTooShort));
        }

        return ChangeAsync(
            cycle,
            unit,
            row => row.IsSubmitted ? Submitted : null,
            row => row.Release is { } known && known.Kind == kind && known.Reason == text
                ? null
                : new Change<UnitReport>(
                    row with { Release = new UnitRelease(kind, text, person, time.GetUtcNow()), Releases = row.Releases + 1 },
                    [new HistoryFact(kind.ToString(), person, $"{Words(kind)}: {text}")]),
            cancellation);
    }

    /// <summary>The unit has to report again, by its due time as before.</summary>
    public Task<Outcome<UnitReport>> ResumeAsync(CycleId cycle, UnitCode unit, string person, CancellationToken cancellation) => ChangeAsync(
        cycle,
        unit,
        row => row.Release is null ? NotReleased : null,
        row => new Change<UnitReport>(
            row with { Release = null, Releases = row.Releases + 1 },
            [new HistoryFact("Resumed", person, $"Đơn vị lại phải báo cáo (trước đó: {Words(row.Release!.Kind).ToLowerInvariant()}).")]),
        cancellation);

    private async Task<Outcome<UnitReport>> ChangeAsync(
        CycleId id, UnitCode unit, Func<UnitReport, Failure?> hinder, Func<UnitReport, Change<UnitReport>?> change, CancellationToken cancellation)
    {
        var cycle = await records.ReadCycleAsync(id, cancellation);
        if (cycle.Stage != CycleStage.Planned && !cycle.IsCollecting)
        {
            return Refusals.Of<UnitReport>(Refusals.CollectionClosed);
        }

        if (cycle.Amendment is not null)
        {
            return Refusals.Of<UnitReport>(Refusals.SettledByPublication);
        }

        Failure? refusal = null;
        var result = await records.ChangeUnitAsync(
            id,
            unit,
            row =>
            {
                refusal = row.ClosedRound >= cycle.Round ? Refusals.CollectionClosed : hinder(row);
                return refusal is not null ? null : change(row);
            },
            cancellation);
        return refusal is null ? Outcomes.Success(result.Row) : Refusals.Of<UnitReport>(refusal);
    }

    private static string Words(ReleaseKind kind) => kind switch
    {
        ReleaseKind.Waived => "Miễn báo cáo",
        ReleaseKind.Excluded => "Không thuộc diện báo cáo",
    };
}
