using Program08.Functions.Access;
using Program08.Functions.Moving;
using Program08.Pages;
using Program08.Pages.Approvals;
using Program08.Pages.Units;
using Program08.Reporting.Approvals;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Uploads;

namespace Program08.Functions.Approvals;

/// <summary>A decision that was recorded by paper, its scan, and the word of whoever is said to have decided: theirs, or not. Opening it says nothing.</summary>
public sealed class AnswerPaper(Web web, CycleRecords records, Catalogue catalogue, PaperDesk desk, Proof proof, Wakes wakes, IUploadStore uploads)
{
    private const string Route = "duyet/{programme}/{period}/ban-giay/{round}/{level}/{number}";

    [Function("ShowPaperDecision")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        await AnswerAsync(request, null, null, [], StatusCodes.Status200OK, cancellation);

    [Function("AnswerPaperDecision")]
    public async Task<IResult> Answer([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } person || !MayUse.DecideSomewhere(person))
        {
            return await web.RefuseAsync(request);
        }

        if (await FindAsync(request, cancellation) is not var (id, row, decision))
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        if (decision.By != person.Id)
        {
            return await web.RefuseAsync(request);
        }

        var form = await request.ReadFormAsync(cancellation);
        string answer = form["answer"].ToString(), reason = form["reason"].ToString();
        var wrong = answer is not ("theirs" or "object") ? new FormError("answer", "Chọn một trong hai.")
            : await proof.WrongAsync(person, form, "Ý kiến chưa được ghi nhận.");
        if (wrong is not null)
        {
            return await AnswerAsync(request, answer, reason, [wrong], StatusCodes.Status422UnprocessableEntity, cancellation);
        }

        var number = Web.Number(request, "number");
        if (!(await desk.AnswerAsync(id, row.Round, row.Level, number, answer == "theirs", reason, person, cancellation)).TryGet(out var answered, out var failures))
        {
            return await AnswerAsync(request, answer, reason, [new FormError(failures[0].Code == "reason" ? "reason" : "", failures[0].Message.Vi)], StatusCodes.Status422UnprocessableEntity, cancellation);
        }

        await wakes.RaiseAsync(client, id.ApprovalInstance(row.Level, row.Round), "Answered", CancellationToken.None);
        return Web.Go(PageRoutes.PaperDecision(id, row.Round, row.Level, number), answered.Paper?.Objection is null ? Notices.PaperAcknowledged : Notices.PaperObjected);
    }

    /// <summary>Always an attachment: whatever a file holds, opened from this address it may do nothing.</summary>
    [Function("DownloadPaperDecision")]
    public async Task<IResult> Download([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/tep")] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.LookBack(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        if (await FindAsync(request, cancellation) is not (_, _, { Paper: { } paper }) || await uploads.OpenAsync(new ContentHash(paper.FileHash), cancellation) is not { } content)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        return Web.Attachment(request, content, MediaTypes.Binary, paper.FileName);
    }

    private async Task<(CycleId Cycle, ApprovalRecord Row, ApprovalDecision Decision)?> FindAsync(HttpRequest request, CancellationToken cancellation) =>
        Web.Cycle(request) is { } id && await records.FindApprovalAsync(id, Web.Number(request, "round"), Web.Number(request, "level"), cancellation) is { } row
        && PaperDesk.Find(row, Web.Number(request, "number")) is { } decision
            ? (id, row, decision)
            : null;

    private async Task<IResult> AnswerAsync(HttpRequest request, string? answer, string? reason, IReadOnlyList<FormError> errors, int status, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } person || !MayUse.LookBack(person))
        {
            return await web.RefuseAsync(request);
        }

        if (await FindAsync(request, cancellation) is not var (id, row, decision) || await records.FindWithPlanAsync(id, cancellation) is not var (plan, cycle))
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        return await web.PageAsync<PaperPage>(
            new PaperModel(
                web.Shell(request, "Quyết định ghi nhận theo bản giấy"),
                new CycleHead(id, plan.Title.Vi, CatalogueNotice.For(await catalogue.PinnedProgrammeAsync(id, cancellation))?.Vi, MovedWords.Of(cycle.Moved)),
                DecisionRows.Row(plan, cycle, row, decision, Web.Number(request, "number")),
                decision.By == person.Id && MayUse.DecideSomewhere(person) && decision.Paper is { Objection: null, AcknowledgedAt: null } && cycle.Moved is null,
                person.HasSecondFactor,
                answer,
                reason,
                errors),
            status);
    }
}
