using Program08.Functions.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Publishing;

/// <summary>
/// Takes in what coordinators do to a published report: open an amendment, name the units that correct figures in it, give it up. The amendment is the
/// cycle's next round, so that collecting, consolidating and deciding are those of any round. Rows first, then the wake.
/// </summary>
public sealed class AmendmentDesk(CycleRecords records, IReportingStore store, TimeProvider time)
{
    private static readonly Failure NotPublished = new("NOT_PUBLISHED", new(
        "Chỉ sửa đổi được báo cáo đã phát hành, khi không có bản sửa đổi nào đang lập.", "Only a published report can be amended, while no amendment is under way."));

    private static readonly Failure StillMailing = new("STILL_PUBLISHING", new(
        "Thư phát hành báo cáo đang được chuẩn bị. Thử lại sau ít phút.", "The mails of the published report are just being prepared."));

    private static readonly Failure NoReason = new("reason", new(
        "Lý do cần ít nhất 10 ký tự; lý do được in trong bản sửa đổi.", "A reason needs at least 10 characters; it is printed in the amendment."));

    private static readonly Failure NoUnits = new("units", new("Chọn ít nhất một đơn vị phải báo cáo trong đợt này.", "Choose at least one unit that had to report."));

    private static readonly Failure NoNewUnits = new("units", new("Chọn ít nhất một đơn vị chưa có trong bản sửa đổi.", "Choose at least one unit that is not in the amendment yet."));

    private static readonly Failure NotUnderWay = new("NO_AMENDMENT", new(
        "Không có bản sửa đổi nào đang lập ở bước này. Tải lại trang để xem trạng thái mới nhất.", "No amendment is under way at this step."));

    private static readonly Failure WithApprovers = new("IN_APPROVAL", new(
        "Bản sửa đổi đang chờ duyệt. Người duyệt trả lại thì mới bỏ hoặc mở lại được.", "The amendment waits for approval; it can be given up once an approver returned it."));

    /// <summary>Opens the next round for these units. What their rows were is kept beside, for an amendment that is given up.</summary>
    public async Task<Outcome<CycleRecord>> OpenAsync(CycleId id, string reason, IReadOnlyCollection<UnitCode> units, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(units);
        var text = reason.Trim().Normalize();
        var known = await KnownAsync(id, units, cancellation);
        List<Failure> failures = [];
        if (text.Length < Verdicts.MinimumExplanationLength)
        {
            failures.Add(NoReason);
        }

        if (known.Count == 0)
        {
            failures.Add(NoUnits);
        }

        if (failures.Count > 0)
        {
            return new Outcome<CycleRecord>.Failed(failures);
        }

        // Nothing moves the units' rows while the report is published, so what is kept here is what the amendment starts from.
        await KeepAsync(id, (await records.ReadCycleAsync(id, cancellation)).Round + 1, known, cancellation);
        Failure? refusal = null;
        var result = await records.ChangeCycleAsync(
            id,
            row =>
            {
                refusal = row.Stage != CycleStage.Published || row.Moved is not null || row.InForce is null ? NotPublished
                    : !row.DoneSteps.Contains(CycleDecider.PublishedStepOf(row)) ? StillMailing : null;
                if (refusal is not null || row.InForce is not { } inForce)
                {
                    return null;
                }

                var amendment = new Amendment(inForce.Number + 1, row.Round + 1, inForce, text, [.. known.Select(unit => unit.Unit)], person, time.GetUtcNow());
                return new Change<CycleRecord>(
                    row.Reopened() with { Publications = row.Published, Amendment = amendment },
                    [new HistoryFact("AmendmentOpened", person, $"Mở {Publication.NameOf(amendment.Number)} (vòng {amendment.FromRound}) cho {string.Join(", ", amendment.Units)}, sửa đổi báo cáo SHA-256 {inForce.Hash}: {text}")]);
            },
            cancellation);
        return refusal is null ? Outcomes.Success(result.Row) : Outcomes.Fail<CycleRecord>(refusal);
    }

    /// <summary>Names further units. An amendment that is consolidated already is opened for corrections again, for these and for those it has.</summary>
    public async Task<Outcome<CycleRecord>> ExtendAsync(CycleId id, IReadOnlyCollection<UnitCode> units, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(units);
        var cycle = await records.ReadCycleAsync(id, cancellation);
        if (cycle.Amendment is not { } standing)
        {
            return Outcomes.Fail<CycleRecord>(NotUnderWay);
        }

        var added = (await KnownAsync(id, units, cancellation)).Where(unit => !standing.Units.Contains(unit.Unit)).ToList();
        if (added.Count == 0 && cycle.IsCollecting)
        {
            return Outcomes.Fail<CycleRecord>(NoNewUnits);
        }

        await KeepAsync(id, standing.FromRound, added, cancellation);
        var result = Outcomes.Success(cycle);
        foreach (var batch in added.Count == 0 ? [[]] : added.Chunk(RowChanges.Maximum / 2))
        {
            result = await ExtendAsync(id, standing.FromRound, batch, person, cancellation);
            if (!result.TryGet(out _, out _))
            {
                break;
            }
        }

        return result;
    }

    private async Task<Outcome<CycleRecord>> ExtendAsync(CycleId id, int fromRound, UnitReport[] added, string person, CancellationToken cancellation)
    {
        Failure? refusal = null;
        var result = await records.ChangeCycleAsync(
            id,
            row =>
            {
                refusal = row.Amendment is not { Abandoned: null } amendment || amendment.FromRound != fromRound ? NotUnderWay
                    : row.Stage == CycleStage.InApproval ? WithApprovers
                    : row.Stage != CycleStage.Consolidated && !row.IsCollecting ? NotUnderWay : null;
                if (refusal is not null || row.Amendment is not { } current)
                {
                    return null;
                }

                var next = current with { Units = [.. current.Units.Union(added.Select(unit => unit.Unit))] };
                var names = added.Length == 0 ? "" : $", thêm {string.Join(", ", added.Select(unit => unit.Unit))}";
                return new Change<CycleRecord>(
                    (row.IsCollecting ? row : row.Reopened()) with { Amendment = next },
                    [new HistoryFact("AmendmentExtended", person, $"{(row.IsCollecting ? "Mở" : $"Mở lại thu thập (vòng {row.Round + 1})")} {Publication.NameOf(next.Number)}{names}.")],
                    [.. added.Select(unit => CycleIndex.Unseen(unit.Unit))]);
            },
            cancellation);
        return refusal is null ? Outcomes.Success(result.Row) : Outcomes.Fail<CycleRecord>(refusal);
    }

    /// <summary>Gives the amendment up; the orchestration puts the units' returns back as the report in force has them.</summary>
    public async Task<Outcome<CycleRecord>> AbandonAsync(CycleId id, string reason, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var text = reason.Trim().Normalize();
        if (text.Length < Verdicts.MinimumExplanationLength)
        {
            return Outcomes.Fail<CycleRecord>(NoReason with { Code = "abandonReason", Message = new("Lý do cần ít nhất 10 ký tự.", "A reason needs at least 10 characters.") });
        }

        Failure? refusal = null;
        var result = await records.ChangeCycleAsync(
            id,
            row =>
            {
                refusal = row.Amendment is null || row.Moved is not null ? NotUnderWay : row.Stage is CycleStage.InApproval or CycleStage.Publishing ? WithApprovers : null;
                return refusal is not null || row.Amendment is not { Abandoned: null } amendment
                    ? null
                    : new Change<CycleRecord>(
                        row with { Amendment = amendment with { Abandoned = new Abandonment(person, time.GetUtcNow(), text) }, CloseRequestedBy = row.CloseRequestedBy ?? person },
                        [new HistoryFact("AmendmentAbandoned", person, $"Bỏ {Publication.NameOf(amendment.Number)} (mở ở vòng {amendment.FromRound}): {text}")]);
            },
            cancellation);
        return refusal is null ? Outcomes.Success(result.Row) : Outcomes.Fail<CycleRecord>(refusal);
    }

    /// <summary>The rows of those among the units that had to report, in the roster's order.</summary>
    private async Task<IReadOnlyList<UnitReport>> KnownAsync(CycleId id, IReadOnlyCollection<UnitCode> units, CancellationToken cancellation) =>
        [.. (await records.ListUnitsAsync(id, cancellation)).Where(unit => units.Contains(unit.Unit) && unit.Release is null)];

    private async Task KeepAsync(CycleId id, int fromRound, IReadOnlyList<UnitReport> units, CancellationToken cancellation)
    {
        foreach (var unit in units)
        {
            // Once: one that is there was kept by somebody who named the unit a moment before, when nothing had come of it yet.
            await store.CommitAsync(CycleKeys.Partition(id), [new RowChange.Insert(CycleKeys.AmendedUnit(fromRound, unit.Unit), StoredJson.Write(unit))], cancellation);
        }
    }
}
