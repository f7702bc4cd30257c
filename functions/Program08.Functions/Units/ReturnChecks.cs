using Program08.Documents.Workbooks;
using Program08.Functions.Demonstrations;
using Program08.Functions.Publishing;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using Program08.Storage.Uploads;

namespace Program08.Functions.Units;

/// <summary>Reads and checks versions. The page calls it for an instant answer, the orchestration for certain; the first one to finish counts.</summary>
public sealed class ReturnChecks(
    CycleRecords records, Catalogue catalogue, IUploadStore uploads, Submissions submissions, EarlierReturns earlier, EvidenceDesk evidence, DemonstrationSite demonstration, TimeProvider time)
{
    // How the codes of findings begin that come from reading the file.
    private const string ReadingRules = "READ-";

    // A median of so many is as good as one of all, and costs the same whether there are a hundred units or ten thousand.
    private const int MaximumPeers = 64;

    // Up to so many units a department's totals are compared while it sends; beyond, reading them all for each check would be most of what the store does.
    private const int MaximumSummedUnits = 1_000;

    /// <summary>Idempotency key: cycle × unit × version.</summary>
    public async Task CheckAsync(CycleId cycle, UnitCode unit, int version, CancellationToken cancellation)
    {
        var known = await records.ReadUnitAsync(cycle, unit, cancellation);
        if (known.CheckedVersion >= version)
        {
            return;
        }

        var stored = await records.FindReturnAsync(cycle, unit, version, cancellation)
            ?? throw new RowMissingException(CycleKeys.Partition(cycle), CycleKeys.Return(unit, version));
        var (content, findings, missing) = await EvaluateAsync(await records.ReadPlanAsync(cycle, cancellation), known, stored, cancellation);
        var result = stored with { Content = content, Findings = findings, Verdict = Verdicts.Of(findings, stored.Explanations), CheckedAt = time.GetUtcNow() };
        await records.ChangeUnitAsync(
            cycle,
            unit,
            row => row.CheckedVersion >= version
                ? null
                : Checked(row with { CheckedVersion = version, Missing = missing }, result),
            cancellation);
    }

    /// <summary>
    /// Checks the newest version again when evidence came or went, unless it is signed off or nothing asks for evidence. Done twice, the second time changes nothing.
    /// </summary>
    /// <returns>Whether the checks say something else now.</returns>
    public async Task<bool> RecheckAsync(CycleId cycle, UnitCode unit, CancellationToken cancellation)
    {
        if (!(await catalogue.PinnedProgrammeAsync(cycle, cancellation)).AsksForEvidence)
        {
            return false;
        }

        var isOther = false;
        var plan = await records.ReadPlanAsync(cycle, cancellation);
        await records.ChangeUnitAsync(
            cycle,
            unit,
            async (row, token) =>
            {
                isOther = false;
                if (row.LatestVersion == 0 || row.CheckedVersion != row.LatestVersion || row.SubmittedVersion == row.LatestVersion
                    || await records.FindReturnAsync(cycle, unit, row.LatestVersion, token) is not { } stored)
                {
                    return null;
                }

                var (_, findings, missing) = await EvaluateAsync(plan, row, stored, token);
                if (findings.Select(finding => finding.Fingerprint).SequenceEqual(stored.Findings.Select(finding => finding.Fingerprint)))
                {
                    return null;
                }

                isOther = true;
                return Checked(row with { Missing = missing }, stored with { Findings = findings, Verdict = Verdicts.Of(findings, stored.Explanations), CheckedAt = time.GetUtcNow() });
            },
            cancellation);
        return isOther;
    }

    private static Change<UnitReport> Checked(UnitReport row, ReturnRecord result) => new(
        row with { Verdict = result.Verdict },
        [new HistoryFact("ReturnChecked", Actors.System, Tell(result.Version, result.Findings))],
        [new RowChange.Upsert(CycleKeys.Return(row.Unit, result.Version), StoredJson.Write(result))]);

    /// <summary>What the checks say to a version, written down or not.</summary>
    /// <param name="unit">The unit's row as it is now.</param>
    public async Task<ReturnEvaluation> EvaluateAsync(CyclePlan plan, UnitReport unit, ReturnRecord stored, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(stored);
        var cycle = plan.Id;
        var programme = await catalogue.PinnedProgrammeAsync(cycle, cancellation);
        var entry = plan.Roster.First(entry => entry.Unit.Code == unit.Unit);
        var (content, findings) = stored.Content is { } typed
            ? (typed, await StillReadAsync(cycle, stored, typed, cancellation))
            : await ReadAsync(stored, new ReadSubject(programme, cycle, entry.Unit, await demonstration.ReadAsync(cancellation) is not null), cancellation);
        if (content is not null)
        {
            var subject = new CheckSubject(
                programme,
                cycle.Period,
                entry.Unit,
                content,
                await UnitsSumsAsync(plan, programme, entry.Unit, cancellation),
                await earlier.ListAsync(cycle, entry.Unit.Code, cancellation),
                await PeersAsync(plan, programme, entry.Unit, cancellation),
                await EvidenceAsync(cycle, programme, entry.Unit, cancellation),
                plan.CutOff,
                VietnamTime.DayOf(stored.ReceivedAt));
            findings = ReturnChecker.Check(subject, findings);
            findings = [.. findings, .. await NotedAsync(cycle, programme, unit, stored.Version, content, cancellation)];
        }

        var asked = AskedFigures.For(programme, entry.Unit).ToList();
        var missing = content is null ? asked.Count : asked.Count(key => content.Find(key)?.Figure is null or Figure.Missing);
        return new ReturnEvaluation(content, findings, missing);
    }

    /// <summary>What the coordinator noted on figures when sending back, as far as a newer version leaves them as they were.</summary>
    private async Task<IReadOnlyList<Finding>> NotedAsync(CycleId cycle, Programme programme, UnitReport unit, int version, ReturnContent content, CancellationToken cancellation) =>
        unit is { SentBackReason: not null, Notes: { Count: > 0 } notes } && version > unit.SubmittedVersion
        && await records.FindReturnAsync(cycle, unit.Unit, unit.SubmittedVersion, cancellation) is { Content: { } sentBack }
            ? SendBackNotes.Of(notes, unit.SendBacks, programme, sentBack, content)
            : [];

    /// <summary>What a department's totals are compared with. A unit that sends later is compared at consolidation, and so are all where there are very many.</summary>
    private async Task<IReadOnlyList<UnitsSum>?> UnitsSumsAsync(CyclePlan plan, Programme programme, Unit unit, CancellationToken cancellation)
    {
        if (plan.Roster.Count > MaximumSummedUnits || !programme.Indicators.Any(indicator => AskedFigures.IsSecondSource(indicator, unit)))
        {
            return null;
        }

        var rows = await records.ListUnitsAsync(plan.Id, cancellation);
        var released = rows.Where(row => row.Release is not null).Select(row => row.Unit).ToHashSet();
        var territorial = plan.Roster.Where(entry => entry.Unit.Kind != UnitKind.Department && !released.Contains(entry.Unit.Code)).ToList();
        return UnitsSums.For(programme, unit, [.. territorial.Select(entry => entry.Unit)], await submissions.ListAsync(plan, territorial, rows, cancellation));
    }

    /// <summary>What other units have signed off so far, where a rule compares with it; of many units some, and the finding says how many.</summary>
    private async Task<IReadOnlyList<ReturnContent>?> PeersAsync(CyclePlan plan, Programme programme, Unit unit, CancellationToken cancellation)
    {
        if (unit.Kind == UnitKind.Department || !programme.Rules.Any(rule => rule is Rule.OutlierRule))
        {
            return null;
        }

        if (await records.FindCycleAsync(plan.Id, cancellation) is { } cycle)
        {
            await records.IndexAsync(cycle, cancellation);
        }

        var territorial = plan.Roster.Where(entry => entry.Unit.Kind != UnitKind.Department).Select(entry => entry.Unit.Code).ToHashSet();
        return [.. (await records.ListCountedAsync(plan.Id, unit.Code, MaximumPeers, cancellation)).Where(peer => territorial.Contains(peer.Unit)).Select(peer => peer.Content())];
    }

    /// <summary>The measures with a file of evidence, where a rule or a milestone asks for one.</summary>
    private async Task<IReadOnlySet<MeasureCode>?> EvidenceAsync(CycleId cycle, Programme programme, Unit unit, CancellationToken cancellation) =>
        programme.AsksForEvidence
            ? (await evidence.ListAsync(cycle, unit.Code, cancellation)).Where(file => file.RemovedAt is null).Select(file => file.Measure).OfType<MeasureCode>().ToHashSet()
            : null;

    /// <summary>What reading the file found holds on in a version made from it, for every cell that was not changed: a cell nobody could read is no blank one.</summary>
    private async Task<IReadOnlyList<Finding>> StillReadAsync(CycleId cycle, ReturnRecord stored, ReturnContent content, CancellationToken cancellation)
    {
        // What reading took for granted came with the row; what the checks said to it since is theirs to say again.
        if (stored.BasedOn == 0)
        {
            return [.. stored.Findings.Where(finding => finding.Rule.StartsWith(ReadingRules, StringComparison.Ordinal))];
        }

        var source = await records.FindReturnAsync(cycle, stored.Unit, stored.BasedOn, cancellation);
        return [.. (source?.Findings ?? []).Where(finding =>
            finding.Rule.StartsWith(ReadingRules, StringComparison.Ordinal)
            && (finding.Place.Figure is not { } key || source?.Content?.Find(key) == content.Find(key)))];
    }

    private async Task<(ReturnContent? Content, IReadOnlyList<Finding> Findings)> ReadAsync(ReturnRecord stored, ReadSubject subject, CancellationToken cancellation)
    {
        await using var file = await uploads.OpenAsync(new ContentHash(stored.FileHash ?? ""), cancellation)
            ?? throw new InvalidOperationException($"The file {stored.FileHash} of version {stored.Version} is not in the upload store.");
        return ReturnReader.Read(file, stored.FileName ?? "", subject, cancellation) switch
        {
            ReturnReading.Read read => (read.Content, read.Findings),
            ReturnReading.Refused refused => (null, refused.Findings),
            var other => throw new InvalidOperationException($"Unknown reading {other.GetType().Name}."),
        };
    }

    private static string Tell(int version, IReadOnlyList<Finding> findings)
    {
        var errors = findings.Count(finding => finding.Severity == Severity.Block);
        var warnings = findings.Count(finding => finding.Severity == Severity.Explain);
        return $"Kiểm tra phiên bản {version}: {errors} lỗi, {warnings} cảnh báo, {findings.Count - errors - warnings} lưu ý.";
    }
}
