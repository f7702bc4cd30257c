using Program08.Functions.Access;
using Program08.Functions.Demonstrations;
using Program08.Pages;
using Program08.Pages.Units;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Units;

/// <summary>Takes a proposal in one click, keeps an explanation, signs a version off.</summary>
public sealed class MendReturn(Web web, UnitPages pages, ReturnDesk desk, ReturnChecks checks, Wakes wakes, DemonstrationSite demonstration)
{
    [Function("ApplyProposal")]
    public async Task<IResult> Apply([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "don-vi/{programme}/{period}/{unit}/ban/{version}/ap-dung")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await pages.FindAsync(request, cancellation) is not { } view || Web.Person(request) is not { } person || !MayUse.Report(person, view.Unit.Unit))
        {
            return await web.RefuseAsync(request);
        }

        var number = Web.Number(request, "version");
        var form = await request.ReadFormAsync(cancellation);
        var (cycle, unit) = (view.Plan.Id, view.Unit.Unit);
        if (!(await desk.ApplyProposalAsync(cycle, unit, number, form["fingerprint"].ToString(), person.Id, cancellation, demonstration.IsDemonstration ? FigureMark.Derived : FigureMark.Reported)).TryGet(out var version, out var failures))
        {
            return await VersionAgainAsync(request, number, [], new FormError("", failures[0].Message.Vi), cancellation);
        }

        await checks.CheckAsync(cycle, unit, version, CancellationToken.None);
        await wakes.RaiseUnitAsync(client, view.Cycle, unit, "ReturnReceived", CancellationToken.None);
        return Web.Go(PageRoutes.Version(cycle, unit, version), Notices.ProposalTaken);
    }

    [Function("ExplainFinding")]
    public async Task<IResult> Explain([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "don-vi/{programme}/{period}/{unit}/ban/{version}/giai-trinh")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await pages.FindAsync(request, cancellation) is not { } view || Web.Person(request) is not { } person || !MayUse.Report(person, view.Unit.Unit))
        {
            return await web.RefuseAsync(request);
        }

        var number = Web.Number(request, "version");
        var form = await request.ReadFormAsync(cancellation);
        List<ExplanationDraft> drafts = [.. form["fingerprint"].Zip(form["text"], (fingerprint, text) => Typed(fingerprint ?? "", text ?? ""))];
        var (cycle, unit) = (view.Plan.Id, view.Unit.Unit);
        var written = drafts.Where(draft => draft.Text.Length > 0).ToList();
        if (written.Count == 0 || written.Any(draft => draft.Refusal is not null))
        {
            return await VersionAgainAsync(request, number, drafts, written.Count == 0 ? new FormError("", Refusals.ExplanationTooShort.Message.Vi) : null, cancellation);
        }

        foreach (var draft in written)
        {
            if (!(await desk.ExplainAsync(cycle, unit, number, draft.Fingerprint, draft.Text, person.Id, cancellation)).TryGet(out _, out var failures))
            {
                return await VersionAgainAsync(request, number, drafts, new FormError("", failures[0].Message.Vi), cancellation);
            }
        }

        await wakes.RaiseUnitAsync(client, view.Cycle, unit, "Explained", CancellationToken.None);
        return Web.Go(PageRoutes.Version(cycle, unit, number), Notices.Explained);
    }

    [Function("SignOffReturn")]
    public async Task<IResult> SignOff([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "don-vi/{programme}/{period}/{unit}/xac-nhan")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await pages.FindAsync(request, cancellation) is not { } view || Web.Person(request) is not { } person || !MayUse.SignOff(person, view.Unit.Unit))
        {
            return await web.RefuseAsync(request);
        }

        var form = await request.ReadFormAsync(cancellation);
        var (cycle, unit) = (view.Plan.Id, view.Unit.Unit);
        var version = int.TryParse(form["version"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (form["confirm"] != "yes")
        {
            return await ReviewAgainAsync(request, view, new FormError("confirm", "Đánh dấu xác nhận trước khi gửi."), cancellation);
        }

        if (!(await desk.SignOffAsync(cycle, unit, version, person.Id, cancellation, person.InPlaceOf(Role.Signer, unit.Value))).TryGet(out _, out var failures))
        {
            return await ReviewAgainAsync(request, view, new FormError("", failures[0].Message.Vi), cancellation);
        }

        await wakes.RaiseUnitAsync(client, view.Cycle, unit, "SignedOff", CancellationToken.None);
        return Web.Go(PageRoutes.Receipt(cycle, unit, version), Notices.SignedOff);
    }

    private static ExplanationDraft Typed(string fingerprint, string text)
    {
        var clean = text.Trim();
        return new ExplanationDraft(fingerprint, clean, clean.Length is > 0 and < Verdicts.MinimumExplanationLength ? Refusals.ExplanationTooShort.Message.Vi : null);
    }

    private async Task<IResult> VersionAgainAsync(HttpRequest request, int number, IReadOnlyList<ExplanationDraft> drafts, FormError? error, CancellationToken cancellation) =>
        await pages.FindAsync(request, cancellation) is { } view && await pages.VersionAsync(request, view, number, drafts, error is null ? [] : [error], cancellation) is { } model
            ? await web.PageAsync<VersionPage>(model, StatusCodes.Status422UnprocessableEntity)
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);

    private async Task<IResult> ReviewAgainAsync(HttpRequest request, UnitView view, FormError error, CancellationToken cancellation) =>
        await pages.ReviewAsync(request, view, [error], cancellation) is { } model
            ? await web.PageAsync<ReviewPage>(model, StatusCodes.Status422UnprocessableEntity)
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
}
