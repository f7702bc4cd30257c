using Program08.Functions.Demonstrations;
using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Units;

/// <summary>
/// Takes in figures that the coordinator enters on a unit's behalf, and the unit's objection. They are a version as any other and checked as any; they count
/// at once, marked, and for good when a signer of the unit signs that version off. Rows first, then the wake.
/// </summary>
public sealed class CorrectionDesk(CycleRecords records, Catalogue catalogue, ReturnChecks checks, DemonstrationSite demonstration, TimeProvider time)
{
    private static readonly Failure NotSubmitted = new("UNIT_NOT_SUBMITTED", new(
        "Chỉ nhập thay được trên bản đơn vị đã nộp, khi đơn vị không có bản mới đang làm dở.", "Only a submitted return can be corrected, while the unit is not at work on a newer version."));

    private static readonly Failure NoCaller = new("calledBy", new("Ghi ai của đơn vị đã báo số liệu.", "Say who of the unit told the figures."));

    private static readonly Failure CalledAhead = new("calledAt", new("Thời điểm đơn vị báo phải ở trước hiện tại.", "The call must lie behind."));

    private static readonly Failure NothingChanged = new("NOTHING_CHANGED", new("Chưa có số liệu nào khác bản đã nộp.", "No figure differs from the submitted version."));

    private static readonly Failure NotPending = new("CORRECTION_GONE", new("Bản này không còn chờ đơn vị xác nhận.", "This version does not wait for the unit's word any more."));

    /// <summary>How the codes of failures begin that are about one number; its key follows. Those about a task are named as its control in the unit's form.</summary>
    public const string FigurePrefix = "figure:";

    /// <returns>The number of the new version, not checked yet; or what is wrong, each thing at its field.</returns>
    public async Task<Outcome<int>> EnterAsync(CycleId id, UnitCode unit, CorrectionRequest request, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (reason, caller) = (request.Reason.Trim().Normalize(), request.CalledBy.Trim().Normalize());
        List<Failure> failures = [];
        if (reason.Length < Verdicts.MinimumExplanationLength)
        {
            failures.Add(Refusals.ReasonTooShort);
        }

        if (caller.Length < 2)
        {
            failures.Add(NoCaller);
        }

        if (request.CalledAt > time.GetUtcNow())
        {
            failures.Add(CalledAhead);
        }

        var programme = await catalogue.PinnedProgrammeAsync(id, cancellation);

        // Nothing that is told in a demonstration is a real figure.
        var mark = await demonstration.ReadAsync(cancellation) is null ? FigureMark.Reported : FigureMark.Synthetic;
        var read = request.Changes.Select(change => Read(programme, change.Key, change.Value, mark)).ToList();
        failures.AddRange(read.Select(outcome => outcome as Outcome<EnteredFigure>.Failed).OfType<Outcome<EnteredFigure>.Failed>().SelectMany(failed => failed.Failures));
        if (failures.Count > 0)
        {
            return new Outcome<int>.Failed(failures);
        }

        var entered = read.OfType<Outcome<EnteredFigure>.Success>().Select(success => success.Value).ToList();
        var facts = new CorrectionFacts(person, caller, request.CalledAt, reason, []);
        return await WriteAsync(await records.ReadPlanAsync(id, cancellation), programme, unit, entered, facts, cancellation);
    }

    /// <summary>The unit does not stand by what was entered for it: the version it signed off counts again.</summary>
    public async Task<Outcome<UnitReport>> ObjectAsync(CycleId id, UnitCode unit, int version, string reason, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var text = reason.Trim().Normalize();
        if (text.Length < Verdicts.MinimumExplanationLength)
        {
            return Refusals.Of<UnitReport>(Refusals.ReasonTooShort);
        }

        var cycle = await records.ReadCycleAsync(id, cancellation);
        Failure? refusal = null;
        var result = await records.ChangeUnitAsync(
            id,
            unit,
            row =>
            {
                refusal = !cycle.IsCollecting ? Refusals.CollectionClosed : Refusals.Shut(row, cycle) ?? (row.CorrectionVersion == version && version > 0 ? null : NotPending);
                return refusal is not null
                    ? null
                    : new Change<UnitReport>(
                        row with { CorrectionVersion = 0, ObjectedVersion = version, Objection = text },
                        [new HistoryFact("CorrectionObjected", person, $"Không đồng ý với phiên bản {version} do điều phối nhập thay: {text}. Phiên bản {row.SubmittedVersion} tiếp tục được tính.")]);
            },
            cancellation);
        return refusal is null ? Outcomes.Success(result.Row) : Refusals.Of<UnitReport>(refusal);
    }

    private async Task<Outcome<int>> WriteAsync(CyclePlan plan, Programme programme, UnitCode unit, List<EnteredFigure> entered, CorrectionFacts facts, CancellationToken cancellation)
    {
        var cycle = await records.ReadCycleAsync(plan.Id, cancellation);
        IReadOnlyList<Failure> refusals = [];
        var version = 0;
        await records.ChangeUnitAsync(
            plan.Id,
            unit,
            async (row, token) =>
            {
                Failure? shut = !cycle.IsCollecting ? Refusals.CollectionClosed : Refusals.Shut(row, cycle) ?? (row is { IsSubmitted: true, IsAtRest: true } ? null : NotSubmitted);
                var before = shut is null ? await records.FindReturnAsync(plan.Id, unit, row.SubmittedVersion, token) : null;
                if (before?.Content is not { } content)
                {
                    refusals = [shut ?? NotSubmitted];
                    return null;
                }

                var changed = entered.Where(figure => content.Find(figure.Key)?.Figure != figure.Figure).ToList();
                if (changed.Count == 0)
                {
                    refusals = [NothingChanged];
                    return null;
                }

                version = row.LatestVersion + 1;
                var record = new ReturnRecord(
                    unit, version, time.GetUtcNow(), facts.By, null, null, 0, before.Version, Replaced(content, changed), null, null, [], before.Explanations,
                    Correction: facts with { Figures = [.. changed.Select(figure => figure.Key)] });
                var findings = (await checks.EvaluateAsync(plan, row, record, token)).Findings;
                refusals = [.. findings.Where(finding => finding.Severity == Severity.Block).Select(finding => new Failure(ControlOf(programme, finding.Place.Figure), finding.Message))];
                return refusals.Count > 0
                    ? null
                    : new Change<UnitReport>(
                        row with { LatestVersion = version, CorrectionVersion = version },
                        [new HistoryFact("CorrectionEntered", facts.By, Tell(programme, version, content, changed, facts))],
                        [new RowChange.Insert(CycleKeys.Return(unit, version), StoredJson.Write(record with { Explanations = Explained(record, findings, facts) }))]);
            },
            cancellation);
        return refusals.Count > 0 ? new Outcome<int>.Failed(refusals) : Outcomes.Success(version);
    }

    /// <param name="mark">Of what is told: made up, in a demonstration.</param>
    private static Outcome<EnteredFigure> Read(Programme programme, FigureKey key, TypedEntry entry, FigureMark mark)
    {
        if (programme.Find(key.Measure) is not { } measure)
        {
            return Refuse(key, new("Số liệu này không có trong biểu mẫu.", "The form has no such figure."));
        }

        if (measure is Milestone)
        {
            var (standing, part, problem) = TypedMilestone.Read(entry);
            return part is { } wrong && problem is not null
                ? Outcomes.Fail<EnteredFigure>(new Failure(DraftPages.NameOf(key, wrong), problem))
                : Outcomes.Success(new EnteredFigure(key, standing, Place.Form(key), null, standing.IsStanding ? mark : FigureMark.Reported));
        }

        Outcome<EnteredFigure> Take(Figure figure) => Outcomes.Success(new EnteredFigure(key, figure, Place.Form(key), entry.Text, mark));
        return VietnameseNumber.Read(entry.Text, NumberExpectation.For(measure, key.Part)) switch
        {
            NumberReading.Number number => Take(new Figure.Given(number.Value, number.Bound)),
            NumberReading.Nothing => Take(new Figure.ConfirmedZero()),
            NumberReading.Ambiguous question => Refuse(key, question.Question),
            NumberReading.Wrong wrong => Refuse(key, new($"{wrong.Why.Vi} {wrong.Mend.Vi}", $"{wrong.Why.En} {wrong.Mend.En}")),
            _ => Refuse(key, new("Nhập một con số, ví dụ 1.234 hoặc 94,1.", "Enter one number, for example 1.234 or 94,1.")),
        };
    }

    private static string ControlOf(Programme programme, FigureKey? key) =>
        key is null ? "" : programme.Find(key.Measure) is Milestone ? DraftPages.NameOf(key, TypedPart.Text) : FigurePrefix + key;

    private static Outcome<EnteredFigure>.Failed Refuse(FigureKey key, LocalText message) => new([new Failure(FigurePrefix + key, message)]);

    private static ReturnContent Replaced(ReturnContent content, List<EnteredFigure> changed) => content with
    {
        Figures =
        [
            .. content.Figures.Select(figure => changed.FirstOrDefault(other => other.Key == figure.Key) ?? figure),
            .. changed.Where(figure => content.Find(figure.Key) is null),
        ],
    };

    /// <summary>What the coordinator was told answers the warnings that the new figures raise, until the unit says otherwise.</summary>
    private static IReadOnlyList<Explanation> Explained(ReturnRecord record, IReadOnlyList<Finding> findings, CorrectionFacts facts) =>
    [
        .. record.Explanations,
        .. findings.Where(finding => finding.Severity == Severity.Explain && record.Explanations.All(known => known.Fingerprint != finding.Fingerprint))
            .Select(finding => new Explanation(finding.Fingerprint, $"Theo {facts.CalledBy} báo qua điện thoại: {facts.Reason}", facts.By, record.ReceivedAt)),
    ];

    private static string Tell(Programme programme, int version, ReturnContent before, List<EnteredFigure> changed, CorrectionFacts facts)
    {
        var figures = changed.Select(figure =>
        {
            var measure = programme.Find(figure.Key.Measure)!;
            return $"{FigureLabels.Of(measure, figure.Key).Vi}: “{Told(measure, before.Find(figure.Key))}” thành “{Told(measure, figure)}”";
        });
        return $"Nhập thay đơn vị phiên bản {version}, theo {facts.CalledBy} báo lúc {VietnameseFormat.Time(facts.CalledAt)} ({facts.Reason}): {string.Join("; ", figures)}. Chờ đơn vị xác nhận.";
    }

    private static string? Told(Measure measure, EnteredFigure? figure) => measure is Milestone ? MilestoneWords.Of(figure?.Figure)!.Vi : figure?.AsWritten;
}
