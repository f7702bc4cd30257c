using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>Looks back: what a cycle's report said at the end of an earlier day. From rows and history alone; what they don't keep is said, not guessed.</summary>
public sealed class KnownReports(CycleRecords records, Submissions submissions)
{
    private const string PicksNotKept = "Lời của đơn vị được chọn vào phần thân báo cáo không lưu theo ngày nên không có trong bản dựng lại.";
    private const string TrendsNotKept = "So sánh với các kỳ trước và mức độ đầy đủ, đúng hạn của từng đơn vị không được dựng lại.";
    private const string ExtensionsNotKept = "Đúng hạn hay nộp muộn tính theo hạn nộp hiện nay của từng đơn vị, kể cả hạn được gia hạn sau ngày đó.";

    public async Task<KnownReport> FindAsync(CycleRecord cycle, CyclePlan plan, Programme programme, DateOnly day, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(plan);
        var before = VietnamTime.At(day.AddDays(1), 0);
        if (cycle.Published.LastOrDefault(publication => publication.At < before) is { } publication)
        {
            var stored = await records.FindReportAsync(cycle.Id, publication.Round, cancellation) ?? throw new RowMissingException(CycleKeys.Partition(cycle.Id), CycleKeys.Report(publication.Round));
            return new KnownReport(day, publication, stored, stored.Report, []);
        }

        if (cycle.OpenedAt is not { } opened || opened >= before)
        {
            return new KnownReport(day, null, null, null, []);
        }

        var units = await BoundedReads.AllAsync(plan.Roster, (entry, token) => UnitAsync(cycle.Id, plan, entry, before, token), cancellation);
        List<UnitSubmission> sent = [.. units.Select(unit => unit.Sent).OfType<UnitSubmission>()];
        var released = units.Where(unit => unit.Release is not null).ToDictionary(unit => unit.Code, unit => unit.Release!.Value);
        var isAnyExtended = units.Any(unit => unit.IsExtended);
        var confirmed = (cycle.Confirmations ?? []).Where(confirmation => confirmation.At < before).ToList();
        return new KnownReport(
            day, null, null, Consolidator.Consolidate(plan, programme, plan.Id.Period, sent, released, null, confirmed), isAnyExtended ? [PicksNotKept, TrendsNotKept, ExtensionsNotKept] : [PicksNotKept, TrendsNotKept]);
    }

    /// <summary>What was known of a unit before a moment.</summary>
    private async Task<(UnitCode Code, UnitSubmission? Sent, ReleaseKind? Release, bool IsExtended)> UnitAsync(CycleId cycle, CyclePlan plan, RosterEntry entry, DateTimeOffset before, CancellationToken cancellation)
    {
        var code = entry.Unit.Code;
        var versions = await records.ListReturnsAsync(cycle, code, cancellation);
        var known = UnitAsKnown.At(versions, await records.Book.ReadHistoryAsync(CycleKeys.Partition(cycle), CycleKeys.Unit(code), cancellation), before);
        var unit = await records.ReadUnitAsync(cycle, code, cancellation);
        UnitSubmission? sent = null;
        if (versions.FirstOrDefault(version => version.Version == known.Version) is { } record)
        {
            var signOff = versions.First(version => version.Version == known.SignedVersion).SignOff!;
            var first = versions.Select(version => version.SignOff?.At).Where(at => at < before).Min();
            var late = (unit with { SubmittedAt = signOff.At, FirstSubmittedAt = first }).LateBy(plan);
            sent = await submissions.OfAsync(entry, record, signOff.By, signOff.At, late, known.IsUnconfirmed, cancellation);
        }

        return (code, sent, known.Release, unit.ExtendedUntil is not null);
    }
}
