using Program08.Functions.Access;
using Program08.Pages.Reports;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;
using Program08.Reporting.Periods;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>Finds the report that an address asks for and whether this person may read it: the same for pages and programs.</summary>
public sealed class ReportChoice(Web web, CycleRecords records, Catalogue catalogue, KnownReports known, TimeProvider time)
{
    private static readonly Failure NotConsolidated = new("NOT_CONSOLIDATED", new("Báo cáo chưa được tổng hợp.", "The report was not put together yet."));

    /// <param name="edition">As addresses name it; null for the one in force, or the draft while there is none.</param>
    /// <param name="day">As <c>2024-01-25</c>; null or empty for none. Wins over the edition.</param>
    /// <returns>Either the report or the answer that says why not.</returns>
    public async Task<(ChosenReport? Report, IResult? Answer)> FindAsync(HttpRequest request, string? edition, string? day, CancellationToken cancellation)
    {
        var person = Web.Person(request);
        if (Web.Cycle(request) is not { } id || await records.FindCycleAsync(id, cancellation) is not { } cycle)
        {
            return (null, await web.RefuseAsync(request));
        }

        if (!string.IsNullOrEmpty(day))
        {
            return MayUse.ReadReport(person) ? await OnDayAsync(request, cycle, day, cancellation) : (null, await web.RefuseAsync(request));
        }

        var isDraft = edition == ReportEdition.Draft ? cycle.Stage != CycleStage.Published : edition is null && cycle.InForce is null;
        var publication = isDraft ? null : edition is null or ReportEdition.Draft ? cycle.InForce : cycle.Published.FirstOrDefault(one => ReportEdition.Of(one.Number) == edition);
        if (isDraft ? !MayUse.ReadDraft(person) : !MayUse.ReadReport(person))
        {
            return (null, await web.RefuseAsync(request));
        }

        if (!isDraft && publication is null)
        {
            return (null, await web.MessageAsync(request, StatusCodes.Status404NotFound));
        }

        return await records.FindReportAsync(id, publication?.Round ?? cycle.Round, cancellation) is { } stored
            ? (new ChosenReport(await records.ReadPlanAsync(id, cancellation), cycle, await catalogue.PinnedProgrammeAsync(id, cancellation), publication, stored, stored.Report, null), null)
            : (null, await web.MessageAsync(request, StatusCodes.Status404NotFound, NotConsolidated));
    }

    /// <summary>The report in force now, when it is another edition than the one that was chosen.</summary>
    public async Task<CityReport?> FindLaterAsync(ChosenReport chosen, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        return chosen.Cycle.InForce is not { } inForce || inForce.Number == chosen.Publication?.Number
            ? null
            : (await records.FindReportAsync(chosen.Cycle.Id, inForce.Round, cancellation))?.Report;
    }

    private async Task<(ChosenReport? Report, IResult? Answer)> OnDayAsync(HttpRequest request, CycleRecord cycle, string text, CancellationToken cancellation)
    {
        var today = VietnamTime.DayOf(time.GetUtcNow());
        if (LocalTimes.Day(text) is not { } day || day > today)
        {
            return (null, await web.MessageAsync(request, StatusCodes.Status400BadRequest, new Failure("DAY_TO_COME", new(
                $"Chọn một ngày không sau hôm nay, {VietnameseFormat.Date(today)}.", $"Ask for a day that is not after today, {today:yyyy-MM-dd}."))));
        }

        var plan = await records.ReadPlanAsync(cycle.Id, cancellation);
        var programme = await catalogue.PinnedProgrammeAsync(cycle.Id, cancellation);
        var found = await known.FindAsync(cycle, plan, programme, day, cancellation);
        if (found.Publication is null && !MayUse.LookBack(Web.Person(request)))
        {
            return (null, await web.MessageAsync(request, StatusCodes.Status404NotFound, new Failure("NOT_PUBLISHED_THEN", new(
                $"Đến hết ngày {VietnameseFormat.Date(day)} chưa có báo cáo nào được phát hành.", $"No report was published by the end of {day:yyyy-MM-dd}."))));
        }

        return found.Report is { } report
            ? (new ChosenReport(plan, cycle, programme, found.Publication, found.Stored, report, found), null)
            : (null, await web.MessageAsync(request, StatusCodes.Status404NotFound, new Failure("NOT_OPEN_THEN", new(
                $"Đến hết ngày {VietnameseFormat.Date(day)} đợt báo cáo chưa mở.", $"The cycle was not open by the end of {day:yyyy-MM-dd}."))));
    }
}
