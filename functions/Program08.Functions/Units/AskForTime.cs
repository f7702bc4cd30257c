using Program08.Functions.Access;
using Program08.Pages;
using Program08.Pages.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Units;

/// <summary>Takes a unit's request for more time, which the coordinator grants by an extension. A later request stands in for the earlier.</summary>
public sealed class AskForTime(Web web, UnitPages pages, CycleRecords records, Wakes wakes, TimeProvider time)
{
    [Function(nameof(AskForTime))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "don-vi/{programme}/{period}/{unit}/xin-gia-han")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await pages.FindAsync(request, cancellation) is not { } view || Web.Person(request) is not { } person || !MayUse.OwnUnit(person, view.Unit.Unit))
        {
            return await web.RefuseAsync(request);
        }

        var form = await request.ReadFormAsync(cancellation);
        var asked = new ExtensionDraft(form["until"], form["reason"]);
        if (!(await AskAsync(view, asked, person.Id, cancellation)).TryGet(out _, out var failures))
        {
            var errors = failures.Select(failure => new FormError(failure.Code is "EXTENSION_IN_THE_PAST" or "EXTENSION_NOT_LATER" or "until" ? "until" : failure.Code == "REASON_TOO_SHORT" ? "reason" : "", failure.Message.Vi)).ToList();
            var model = await pages.UnitAsync(request, view, errors, cancellation);
            return await web.PageAsync<UnitPage>(model with { ExtensionDraft = asked }, StatusCodes.Status422UnprocessableEntity);
        }

        await wakes.RaiseUnitAsync(client, view.Cycle, view.Unit.Unit, "ExtensionAsked", CancellationToken.None);
        return Web.Go(PageRoutes.Unit(view.Plan.Id, view.Unit.Unit), Notices.ExtensionAsked);
    }

    private async Task<Outcome<UnitReport>> AskAsync(UnitView view, ExtensionDraft asked, string person, CancellationToken cancellation)
    {
        var reason = (asked.Reason ?? "").Trim().Normalize();
        var now = time.GetUtcNow();
        if (LocalTimes.Minute(asked.Until) is not { } until)
        {
            return Outcomes.Fail<UnitReport>(new Failure("until", new("Nhập ngày và giờ đơn vị có thể gửi.", "Enter the day and time.")));
        }

        if (!view.Cycle.IsCollecting)
        {
            return Refusals.Of<UnitReport>(view.Cycle.Stage == CycleStage.Planned ? Refusals.NotOpenYet : Refusals.CollectionClosed);
        }

        Failure? refusal = until <= now ? Refusals.ExtensionInThePast
            : until <= view.Unit.DueAt(view.Plan) ? Refusals.ExtensionNotLater(view.Unit.DueAt(view.Plan))
            : reason.Length < Verdicts.MinimumExplanationLength ? Refusals.ReasonTooShort : null;
        if (refusal is not null)
        {
            return Refusals.Of<UnitReport>(refusal);
        }

        var result = await records.ChangeUnitAsync(
            view.Plan.Id,
            view.Unit.Unit,
            row =>
            {
                refusal = view.Cycle.Amendment is null ? Refusals.Shut(row, view.Cycle) : Refusals.SettledByPublication;
                return refusal is not null || (row.ExtensionAsked?.Until == until && row.ExtensionAsked.Reason == reason)
                    ? null
                    : new Change<UnitReport>(
                        row with { ExtensionAsked = new ExtensionRequest(until, reason, person, now) },
                        [new HistoryFact("ExtensionAsked", person, $"Đề nghị gia hạn đến {VietnameseFormat.Time(until)}: {reason}")]);
            },
            cancellation);
        return refusal is null ? Outcomes.Success(result.Row) : Refusals.Of<UnitReport>(refusal);
    }
}
