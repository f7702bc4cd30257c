using System.Globalization;
using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Units;

/// <summary>Takes in what a unit's people do: versions, explanations, sign-off; and what the coordinator does to a unit. Rows first, then the wake.</summary>
public sealed class ReturnDesk(CycleRecords records, TimeProvider time)
{
    /// <summary>
    /// Takes a workbook that is already safe in the upload store. The same file sent twice in a row is the same version, unless that one was sent back:
    /// a unit may stand by its figures and explain them better.
    /// </summary>
    /// <param name="submission">Key of the row that tells what a program's submission became; null for none.</param>
    public Task<Outcome<int>> ReceiveFileAsync(
        CycleId cycle, UnitCode unit, string person, string fileName, string fileHash, long length, DateTimeOffset begunAt, CancellationToken cancellation, string? submission = null) =>
        AddVersionAsync(
            cycle,
            unit,
            (version, latest) => NewRecord(unit, version, person, begunAt) with { FileName = fileName, FileHash = fileHash, FileLength = length, Explanations = latest?.Explanations ?? [] },
            (row, latest) => latest.FileHash == fileHash && !(row.SentBackReason is not null && row.SubmittedVersion == latest.Version),
            version => $"Nhận phiên bản {version}: tệp “{fileName}”, {length.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))} byte, SHA-256 {fileHash}.",
            person,
            cancellation,
            submission: submission is null ? null : (submission, fileHash));

    /// <summary>Takes a version over with one value replaced by what a finding proposes.</summary>
    /// <param name="mark">What the proposed value rests on; a demonstration's was published by nobody.</param>
    public async Task<Outcome<int>> ApplyProposalAsync(CycleId cycle, UnitCode unit, int version, string fingerprint, string person, CancellationToken cancellation, FigureMark mark = FigureMark.Reported)
    {
        var source = await records.FindReturnAsync(cycle, unit, version, cancellation);
        if (source?.Content is not { } content || source.Findings.FirstOrDefault(finding => finding.Fingerprint == fingerprint)?.Proposal is not { } proposal)
        {
            return Refusals.Of<int>(Refusals.ProposalGone);
        }

        var figures = content.Figures
            .Select(figure => figure.Key == proposal.Figure
                ? figure with { Figure = new Figure.Given(proposal.Value, proposal.Bound), AsWritten = proposal.Text, Mark = figure.Mark > mark ? figure.Mark : mark, Place = figure.Place with { File = null, Sheet = null, Cell = null } }
                : figure)
            .ToList();
        var old = content.Find(proposal.Figure)?.AsWritten;
        return await AddVersionAsync(
            cycle,
            unit,
            (next, _) => NewRecord(unit, next, person, time.GetUtcNow()) with { BasedOn = version, Content = content with { Figures = figures }, Explanations = source.Explanations },
            (_, latest) => latest.BasedOn == version && latest.Content?.Find(proposal.Figure)?.AsWritten == proposal.Text,
            next => $"Tạo phiên bản {next} từ phiên bản {version}: {proposal.Figure.Measure} sửa “{old}” thành “{proposal.Text}” theo đề nghị của kiểm tra.",
            person,
            cancellation,
            mustBeLatest: version);
    }

    /// <summary>Keeps an explanation with the checked newest version; a passed verdict may follow at once.</summary>
    public async Task<Outcome<int>> ExplainAsync(CycleId cycle, UnitCode unit, int version, string fingerprint, string text, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        var explanation = new Explanation(fingerprint, text.Trim().Normalize(), person, time.GetUtcNow());
        if (explanation.Text.Length < Verdicts.MinimumExplanationLength)
        {
            return Refusals.Of<int>(Refusals.ExplanationTooShort);
        }

        if (await ClosedAsync(cycle, cancellation) is { } closed)
        {
            return Refusals.Of<int>(closed);
        }

        var stands = await records.ReadCycleAsync(cycle, cancellation);
        Failure? refusal = null;
        await records.ChangeUnitAsync(
            cycle,
            unit,
            async (row, token) =>
            {
                refusal = null;
                var stored = await records.FindReturnAsync(cycle, unit, version, token);
                if (Refusals.Shut(row, stands) is { } shut)
                {
                    refusal = shut;
                }
                else if (row.SubmittedVersion == version)
                {
                    refusal = Refusals.SignedOffAlready;
                }
                else if (stored is null || row.LatestVersion != version || row.CheckedVersion != version || stored.Findings.All(finding => finding.Fingerprint != fingerprint))
                {
                    refusal = Refusals.FindingGone;
                }

                if (refusal is not null || stored is null || stored.Explanations.Any(known => known.Fingerprint == fingerprint && known.Text == explanation.Text))
                {
                    return null;
                }

                List<Explanation> explanations = [.. stored.Explanations.Where(known => known.Fingerprint != fingerprint), explanation];
                var verdict = Verdicts.Of(stored.Findings, explanations);

                // Upsert is safe: a checked version's row is only written together with the unit's row, whose ETag this commit asks for.
                return new Change<UnitReport>(
                    row with { Verdict = verdict },
                    [new HistoryFact("WarningExplained", person, $"Giải trình ở phiên bản {version}: {explanation.Text}")],
                    [new RowChange.Upsert(CycleKeys.Return(unit, version), StoredJson.Write(stored with { Explanations = explanations, Verdict = verdict }))]);
            },
            cancellation);
        return refusal is null ? new Outcome<int>.Success(version) : Refusals.Of<int>(refusal);
    }

    /// <summary>Signs the newest version off. A second click finds it done and says so with the same receipt.</summary>
    /// <param name="inPlaceOf">Name of the absent person whose role it is; null for one's own.</param>
    public async Task<Outcome<UnitReport>> SignOffAsync(CycleId cycle, UnitCode unit, int version, string person, CancellationToken cancellation, string? inPlaceOf = null)
    {
        var record = await records.ReadCycleAsync(cycle, cancellation);
        Failure? refusal = null;
        var result = await records.ChangeUnitAsync(
            cycle,
            unit,
            async (row, token) =>
            {
                refusal = null;
                if (row.SubmittedVersion == version && row.SentBackReason is null)
                {
                    return null;
                }

                if ((record.IsCollecting ? Refusals.Shut(row, record) : Refusals.CollectionClosed) is { } shut)
                {
                    refusal = shut;
                }
                else if (row.LatestVersion != version)
                {
                    refusal = Refusals.NewerVersion(row.LatestVersion);
                }
                else if (!row.CanSignOff)
                {
                    refusal = Refusals.NotPassed;
                }

                if (refusal is not null || await records.FindReturnAsync(cycle, unit, version, token) is not { } stored)
                {
                    return null;
                }

                var receipt = $"PTN-{cycle.Period}-{unit}-{version:D2}";
                var now = time.GetUtcNow();
                return new Change<UnitReport>(
                    row with { SubmittedVersion = version, SubmittedAt = now, SubmittedBy = person, ReceiptNumber = receipt, SentBackReason = null, SentBackAt = null, Notes = null, CorrectionVersion = 0, Promise = null, ExtensionAsked = null, FirstSubmittedAt = row.FirstSubmittedAt ?? row.SubmittedAt },
                    [new HistoryFact("SignedOff", person, $"Xác nhận gửi phiên bản {version}{(inPlaceOf is null ? null : $", thay {inPlaceOf}")}; phiếu tiếp nhận {receipt}.")],
                    [new RowChange.Upsert(CycleKeys.Return(unit, version), StoredJson.Write(stored with { SignOff = new SignOff(person, now, receipt, inPlaceOf) }))]);
            },
            cancellation);
        return refusal is null ? new Outcome<UnitReport>.Success(result.Row) : Refusals.Of<UnitReport>(refusal);
    }

    /// <summary>Sends a signed-off return back to its unit.</summary>
    public Task<Outcome<UnitReport>> SendBackAsync(CycleId cycle, UnitCode unit, string reason, string person, CancellationToken cancellation) =>
        SendBackAsync(cycle, unit, reason, [], person, cancellation);

    /// <param name="notes">What is to be looked at again in single figures.</param>
    public async Task<Outcome<UnitReport>> SendBackAsync(CycleId cycle, UnitCode unit, string reason, IReadOnlyList<FigureNote> notes, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(notes);
        var text = reason.Trim().Normalize();
        if (text.Length < Verdicts.MinimumExplanationLength)
        {
            return Refusals.Of<UnitReport>(Refusals.ReasonTooShort);
        }

        if (await ClosedAsync(cycle, cancellation) is { } closed)
        {
            return Refusals.Of<UnitReport>(closed);
        }

        var stands = await records.ReadCycleAsync(cycle, cancellation);
        Failure? refusal = null;
        var result = await records.ChangeUnitAsync(
            cycle,
            unit,
            row =>
            {
                refusal = Refusals.Shut(row, stands) ?? (row.SubmittedVersion == 0 ? Refusals.NothingToSendBack : null);
                return refusal is not null || (row.SentBackReason == text && (row.Notes ?? []).SequenceEqual(notes))
                    ? null
                    : new Change<UnitReport>(
                        row with
                        {
                            SentBackReason = text,
                            SentBackAt = time.GetUtcNow(),
                            SendBacks = row.SendBacks + 1,
                            Notes = notes.Count == 0 ? null : notes,
                            CorrectionVersion = 0,
                        },
                        [new HistoryFact("SentBack", person, $"Trả lại để hoàn thiện phiên bản {row.SubmittedVersion}: {text}{string.Concat(notes.Select(note => $" [{note.Figure}: {note.Text}]"))}")]);
            },
            cancellation);
        return refusal is null ? new Outcome<UnitReport>.Success(result.Row) : Refusals.Of<UnitReport>(refusal);
    }

    /// <summary>Gives one unit more time.</summary>
    /// <param name="until">UTC; must lie ahead.</param>
    public async Task<Outcome<UnitReport>> ExtendAsync(CycleId cycle, UnitCode unit, DateTimeOffset until, string reason, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var text = reason.Trim().Normalize();
        if (text.Length < Verdicts.MinimumExplanationLength)
        {
            return Refusals.Of<UnitReport>(Refusals.ReasonTooShort);
        }

        if (until <= time.GetUtcNow())
        {
            return Refusals.Of<UnitReport>(Refusals.ExtensionInThePast);
        }

        if ((await records.ReadPlanAsync(cycle, cancellation)).DueAt is var dueAt && until <= dueAt)
        {
            return Refusals.Of<UnitReport>(Refusals.ExtensionNotLater(dueAt));
        }

        if (await ClosedAsync(cycle, cancellation) is { } closed)
        {
            return Refusals.Of<UnitReport>(closed);
        }

        var stands = await records.ReadCycleAsync(cycle, cancellation);
        Failure? refusal = null;
        var result = await records.ChangeUnitAsync(
            cycle,
            unit,
            row =>
            {
                refusal = stands.Amendment is null ? Refusals.Shut(row, stands) : Refusals.SettledByPublication;
                return refusal is not null || row.ExtendedUntil == until
                    ? null
                    : new Change<UnitReport>(row with { ExtendedUntil = until, ExtensionAsked = null }, [new HistoryFact("Extended", person, $"Gia hạn đến {VietnameseFormat.Time(until)}: {text}")]);
            },
            cancellation);
        return refusal is null ? new Outcome<UnitReport>.Success(result.Row) : Refusals.Of<UnitReport>(refusal);
    }

    /// <summary>Adds a version, unless the newest one is the same.</summary>
    /// <param name="record">Makes the row, given its number and the newest version.</param>
    /// <param name="mustBeLatest">The version the person had in view; null when that does not matter.</param>
    /// <param name="submission">Told in the same commit what it became; a second one of the same key that came at the same time becomes nothing more. Null for none.</param>
    internal async Task<Outcome<int>> AddVersionAsync(
        CycleId cycle,
        UnitCode unit,
        Func<int, ReturnRecord?, ReturnRecord> record,
        Func<UnitReport, ReturnRecord, bool> isTheSame,
        Func<int, string> tell,
        string person,
        CancellationToken cancellation,
        int? mustBeLatest = null,
        (string Key, string FileHash)? submission = null)
    {
        if (await ClosedAsync(cycle, cancellation) is { } closed)
        {
            return Refusals.Of<int>(closed);
        }

        var stands = await records.ReadCycleAsync(cycle, cancellation);
        Failure? refusal = null;
        var version = 0;
        await records.ChangeUnitAsync(
            cycle,
            unit,
            async (row, token) =>
            {
                refusal = Refusals.Shut(row, stands);
                if (refusal is not null)
                {
                    return null;
                }

                if (submission is { } sent && await records.Book.FindAsync<SubmissionKeyRecord>(CycleKeys.Partition(cycle), sent.Key, token) is { } before)
                {
                    version = before.Version;
                    return null;
                }

                var latest = row.LatestVersion == 0 ? null : await records.FindReturnAsync(cycle, unit, row.LatestVersion, token);
                if (latest is not null && !row.IsLatestSetAside && isTheSame(row, latest))
                {
                    version = row.LatestVersion;
                    return submission is null ? null : new Change<UnitReport>(row, [], Told(version));
                }

                if (mustBeLatest is { } expected && row.LatestVersion != expected)
                {
                    refusal = Refusals.NewerVersion(row.LatestVersion);
                    return null;
                }

                version = row.LatestVersion + 1;
                return new Change<UnitReport>(
                    row with { LatestVersion = version },
                    [new HistoryFact("ReturnReceived", person, tell(version))],
                    [new RowChange.Insert(CycleKeys.Return(unit, version), StoredJson.Write(record(version, latest))), .. Told(version)]);
            },
            cancellation);
        return refusal is null ? new Outcome<int>.Success(version) : Refusals.Of<int>(refusal);

        RowChange[] Told(int became) => submission is { } sent ? [new RowChange.Insert(sent.Key, StoredJson.Write(new SubmissionKeyRecord(sent.FileHash, became)))] : [];
    }

    private async Task<Failure?> ClosedAsync(CycleId cycle, CancellationToken cancellation) =>
        (await records.ReadCycleAsync(cycle, cancellation)) switch
        {
            { Stage: CycleStage.Planned } => Refusals.NotOpenYet,
            { IsCollecting: false } => Refusals.CollectionClosed,
            _ => null,
        };

    internal static ReturnRecord NewRecord(UnitCode unit, int version, string person, DateTimeOffset receivedAt) =>
        new(unit, version, receivedAt, person, null, null, 0, 0, null, null, null, [], []);
}
