using Microsoft.Extensions.Options;
using Program08.Documents.Evidence;
using Program08.Functions.Access;
using Program08.Functions.Moving;
using Program08.Pages;
using Program08.Pages.Approvals;
using Program08.Pages.Units;
using Program08.Reporting.Approvals;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Uploads;

namespace Program08.Functions.Approvals;

/// <summary>A coordinator records what an approver signed on paper: the scan, whose decision, what, and the paper's number and date, bound to the report that waits.</summary>
public sealed class RecordPaper(Web web, CycleRecords records, Catalogue catalogue, PaperDesk desk, Proof proof, Wakes wakes, IUploadStore uploads, TimeProvider time, IOptions<ReportingOptions> options)
{
    /// <summary>This function reads its multipart form itself, token first.</summary>
    public const string AddName = "RecordPaperDecision";

    private const string Route = "duyet/{programme}/{period}/ban-giay";
    private const int LongestNumber = 60;
    private const int LongestReason = 2000;

    [Function("ShowRecordPaper")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.Coordinate(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        return await BuildAsync(request, null, [], cancellation) is { } model
            ? await web.PageAsync<RecordPaperPage>(model)
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    [Function(AddName)]
    public async Task<IResult> Add([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } person || !MayUse.Coordinate(person) || Web.Cycle(request) is not { } id)
        {
            return await web.RefuseAsync(request);
        }

        if (await records.FindCycleAsync(id, cancellation) is not { } cycle)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        if (await StreamedForm.ReadFileAsync(request, PaperDraft.File, cancellation) is not { } file)
        {
            return await web.MessageAsync(request, StatusCodes.Status400BadRequest);
        }

        var draft = PaperDraft.Of(file.Fields);
        if (cycle.Stage != CycleStage.InApproval || cycle.ApprovalLevel != draft.Level || cycle.ReportHash != draft.ReportHash)
        {
            return await AgainAsync(request, draft, [new FormError("", DecisionDesk.NotYourTurn.Message.Vi)], cancellation);
        }

        await using var content = await SpooledFile.TakeAsync(file.Content, options.Value.MaximumUploadBytes, cancellation);
        if (content is null)
        {
            return await AgainAsync(request, draft, [new FormError(PaperDraft.File, $"Tệp “{file.Name}” lớn hơn {PageText.FileSize(options.Value.MaximumUploadBytes)}. Quét ở độ phân giải thấp hơn rồi chọn lại.")], cancellation);
        }

        var errors = await WrongAsync(cycle, draft, cancellation);
        var scan = (Kind: EvidenceKind.Pdf, IsHashRead: false);
        if (!(await PaperScan.CompareAsync(draft.ReportHash, file.Name, content, cancellation)).TryGet(out scan, out var failures))
        {
            errors.Add(new FormError(PaperDraft.File, failures[0].Message.Vi));
        }
        else if (!scan.IsHashRead && !draft.IsSame)
        {
            errors.Add(new FormError(PaperDraft.Same, $"Không đọc được mã SHA-256 trong tệp “{file.Name}”, thường vì là bản quét. Xem mã in trên bản giấy: nếu đúng là mã ở trên thì đánh dấu ô này và chọn lại tệp."));
        }

        // A code counts once: it is asked for when the rest is right.
        if (errors.Count == 0 && await proof.WrongAsync(person, file.Fields.GetValueOrDefault("code"), file.Fields.GetValueOrDefault("password"), "Quyết định chưa được ghi nhận.") is { } wrong)
        {
            errors.Add(wrong);
        }

        if (errors.Count > 0)
        {
            return await AgainAsync(request, draft, errors, cancellation);
        }

        content.Position = 0;
        if (await uploads.PutAsync(content, options.Value.MaximumUploadBytes, cancellation) is not PutUploadResult.Stored stored)
        {
            throw new InvalidOperationException("A file within the limit was not stored.");
        }

        var recording = new PaperRecording(
            draft.Person, draft.Decision == "approve", draft.Reason, draft.ReportHash, draft.Number, LocalTimes.Day(draft.SignedOn)!.Value,
            Path.ChangeExtension(file.Name, EvidenceKinds.Extension(scan.Kind)), stored.Hash.Value, stored.Length, scan.IsHashRead);
        if (!(await desk.RecordAsync(id, draft.Level, recording, person, cancellation)).TryGet(out var number, out var refused))
        {
            return await AgainAsync(request, draft, [new FormError("", refused[0].Message.Vi)], cancellation);
        }

        await wakes.RaiseAsync(client, id.ApprovalInstance(draft.Level, cycle.Round), "Decided on paper", CancellationToken.None);
        return Web.Go(PageRoutes.PaperDecision(id, cycle.Round, draft.Level, number), Notices.PaperRecorded);
    }

    private async Task<List<FormError>> WrongAsync(CycleRecord cycle, PaperDraft draft, CancellationToken cancellation)
    {
        // What is signed names a report that was there to be named.
        var from = await records.FindReportAsync(cycle.Id, cycle.Round, cancellation) is { } report ? VietnamTime.DayOf(report.ConsolidatedAt) : DateOnly.MinValue;
        List<FormError> errors = [];
        Check(draft.Person.Length > 0, PaperDraft.PersonField, "Chọn người đã quyết định.");
        Check(draft.Decision is "approve" or "return", PaperDraft.DecisionField, "Chọn duyệt hoặc trả lại.");
        Check(draft.Decision != "return" || draft.Reason.Length >= Verdicts.MinimumExplanationLength, PaperDraft.ReasonField, DecisionDesk.ReasonTooShort.Message.Vi);
        Check(draft.Reason.Length <= LongestReason, PaperDraft.ReasonField, $"Ý kiến không quá {LongestReason} ký tự.");
        Check(draft.Number.Length is > 0 and <= LongestNumber, PaperDraft.NumberField, $"Nhập số, ký hiệu của văn bản, như 125/TB-BCĐ, không quá {LongestNumber} ký tự.");
        Check(
            LocalTimes.Day(draft.SignedOn) is { } day && day <= VietnamTime.DayOf(time.GetUtcNow()) && day >= from,
            PaperDraft.DateField,
            "Nhập ngày ký ghi trên văn bản, không sau hôm nay và không trước ngày tổng hợp báo cáo.");
        return errors;

        void Check(bool isRight, string field, string message)
        {
            if (!isRight)
            {
                errors.Add(new FormError(field, message));
            }
        }
    }

    private async Task<RecordPaperModel?> BuildAsync(HttpRequest request, PaperDraft? draft, IReadOnlyList<FormError> errors, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } person || Web.Cycle(request) is not { } id || await records.FindWithPlanAsync(id, cancellation) is not var (plan, cycle))
        {
            return null;
        }

        var level = cycle is { Stage: CycleStage.InApproval, Moved: null } ? cycle.ApprovalLevel : 0;
        var isOpen = level > 0 && (await records.FindApprovalAsync(id, cycle.Round, level, cancellation))?.Decision is null;
        var deciders = isOpen ? await desk.DecidersAsync(level, person, cancellation) : [];
        return new RecordPaperModel(
            web.Shell(request, "Ghi nhận quyết định theo bản giấy"),
            new CycleHead(id, plan.Title.Vi, CatalogueNotice.For(await catalogue.PinnedProgrammeAsync(id, cancellation))?.Vi, MovedWords.Of(cycle.Moved)),
            isOpen ? level : 0,
            isOpen ? plan.Approvers.First(approver => approver.Level.Level == level).Level.Name.Vi : "",
            cycle.ReportHash ?? "",
            [.. deciders.Select(decider => new Choice(decider.Id, DecisionDesk.CapacityOf(plan, decider, level) is { } capacity ? $"{decider.Name} ({capacity})" : decider.Name))],
            PaperDecision.ObjectionEnds(time.GetUtcNow(), options.Value.PaperObjectionDays, catalogue.Calendar),
            options.Value.MaximumUploadBytes,
            person.HasSecondFactor,
            draft,
            errors);
    }

    private async Task<IResult> AgainAsync(HttpRequest request, PaperDraft draft, IReadOnlyList<FormError> errors, CancellationToken cancellation) =>
        await BuildAsync(request, draft, errors, cancellation) is { } model
            ? await web.PageAsync<RecordPaperPage>(model, StatusCodes.Status422UnprocessableEntity)
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
}
