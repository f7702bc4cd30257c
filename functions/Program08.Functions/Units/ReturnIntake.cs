using Microsoft.Extensions.Options;
using Program08.Documents.Workbooks;
using Program08.Functions.Access;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Uploads;

namespace Program08.Functions.Units;

/// <summary>Takes a workbook, whoever brings it: the file is safe under its hash before anything else happens, then the row, then the check, then the wake.</summary>
public sealed class ReturnIntake(ReturnDesk desk, ReturnChecks checks, CycleRecords records, IUploadStore uploads, Wakes wakes, IOptions<ReportingOptions> options)
{
    private static readonly Failure KeyUsed = new("IDEMPOTENCY_KEY_REUSED", new(
        "Idempotency-Key này đã dùng cho một tệp khác. Dùng khóa mới cho mỗi lần gửi.", "This Idempotency-Key was used for another file. Use a new one for each submission."));

    /// <param name="person">Id of who sends, a person's or an access key's.</param>
    /// <param name="fileName">Cleaned.</param>
    /// <param name="begunAt">When the first byte came, UTC: an upload begun before the deadline is in time, however slow the line.</param>
    /// <param name="repeat">What a program knows this submission by; null for none.</param>
    public async Task<ReturnTaking> TakeAsync(
        DurableTaskClient client, UnitView view, string person, string fileName, Stream body, DateTimeOffset begunAt, string? repeat, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        await using var content = await SpooledFile.TakeAsync(body, options.Value.MaximumUploadBytes, cancellation);
        if (content is null)
        {
            return new ReturnTaking.TooLarge();
        }

        // A list of persons or a classified file must not be kept, not even as a version that was refused.
        if (ReturnReader.Screen(content, fileName, cancellation) is { } unlawful)
        {
            return new ReturnTaking.NotAFile(new Failure("FILE_NOT_LAWFUL", new(
                $"Tệp “{fileName}” không được nhận và không được lưu lại. {unlawful.Message.Vi} {unlawful.Mend.Vi}", $"The file “{fileName}” is not taken and not kept. {unlawful.Message.En} {unlawful.Mend.En}")));
        }

        content.Position = 0;
        return await uploads.PutAsync(content, options.Value.MaximumUploadBytes, cancellation) switch
        {
            PutUploadResult.Empty => new ReturnTaking.NotAFile(new Failure("FILE_EMPTY", new(
                $"Tệp “{fileName}” rỗng (0 byte): không có gì để đọc. Mở lại biểu mẫu, lưu rồi chọn lại tệp.", $"The file “{fileName}” is empty (0 bytes): there is nothing to read."))),
            PutUploadResult.Stored stored => await AcceptAsync(client, view, person, fileName, stored, begunAt, repeat, cancellation),
            var other => throw new InvalidOperationException($"Unknown upload result {other.GetType().Name}."),
        };
    }

    private async Task<ReturnTaking> AcceptAsync(
        DurableTaskClient client, UnitView view, string person, string fileName, PutUploadResult.Stored stored, DateTimeOffset begunAt, string? repeat, CancellationToken cancellation)
    {
        var (cycle, unit) = (view.Plan.Id, view.Unit.Unit);
        var row = repeat is null ? null : CycleKeys.Submission(unit, $"{person}\n{repeat}");
        if (await FindAsync(view, row, cancellation) is { } before)
        {
            return before.FileHash == stored.Hash.Value ? new ReturnTaking.Taken(before.Version, IsRepeated: true) : new ReturnTaking.Refused(KeyUsed);
        }

        if (!(await desk.ReceiveFileAsync(cycle, unit, person, fileName, stored.Hash.Value, stored.Length, begunAt, cancellation, row)).TryGet(out var version, out var failures))
        {
            return new ReturnTaking.Refused(failures[0]);
        }

        // From here on the sender may leave: the version is theirs and safe, and the orchestration checks it if this request does not get to it.
        await checks.CheckAsync(cycle, unit, version, CancellationToken.None);
        await wakes.RaiseUnitAsync(client, view.Cycle, unit, "ReturnReceived", CancellationToken.None);
        return new ReturnTaking.Taken(version, IsRepeated: false);
    }

    private Task<SubmissionKeyRecord?> FindAsync(UnitView view, string? row, CancellationToken cancellation) =>
        row is null ? Task.FromResult<SubmissionKeyRecord?>(null) : records.Book.FindAsync<SubmissionKeyRecord>(CycleKeys.Partition(view.Plan.Id), row, cancellation);
}
