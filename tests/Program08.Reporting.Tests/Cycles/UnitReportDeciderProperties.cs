using FsCheck;
using FsCheck.Fluent;
using Program08.Reporting.Cycles;
using Program08.Reporting.Validation;
using static Program08.Reporting.Tests.Cycles.UnitSituations;

namespace Program08.Reporting.Tests.Cycles;

/// <summary>What holds of every decision on a unit, whatever its row says and whenever it is looked at.</summary>
public sealed class UnitReportDeciderProperties
{
    private static readonly string[] Names = ["opened", "due-5", "due-1", "due+1", "extended-20240126T1700", "receipt-v1", "receipt-v2", "receipt-v3", "sent-back-1", "sent-back-2", "released-1", "released-2", "resumed-2", "escalated", "correction-v1", "correction-v2", "objected-v1"];

    private static readonly Arbitrary<(UnitReport Unit, CycleRecord Cycle, DateTimeOffset Now)> Any = Gen.Choose(0, int.MaxValue).Select(Make).ToArbitrary();

    [Fact]
    public void SameRowsAndTime_SameStep() => Check((unit, cycle, now) =>
        unit.StepAt(now, cycle) == (unit with { DoneSteps = [.. unit.DoneSteps.Reverse()] }).StepAt(now, cycle with { DoneSteps = [.. cycle.DoneSteps] }));

    [Fact]
    public void StepThatIsDone_IsNeverMailed() => Check((unit, cycle, now) =>
        unit.StepAt(now, cycle) is not { Kind: UnitStepKind.Mail } step || !unit.DoneSteps.Contains(step.Step));

    [Fact]
    public void Wait_EndsInTheFutureOrByAChange() => Check((unit, cycle, now) =>
        unit.StepAt(now, cycle) is not { Kind: UnitStepKind.Wait, Until: { } until } || (until.Kind == DateTimeKind.Utc && until > now.UtcDateTime));

    [Fact]
    public void MailedStep_IsAmongThoseItDoes_OnceEach() => Check((unit, cycle, now) =>
    {
        if (unit.StepAt(now, cycle) is not { Kind: UnitStepKind.Mail, Step: { } step })
        {
            return true;
        }

        var done = UnitReportDecider.StepsDoneBy(step, Plan, unit, now);
        return done[0] == step && done.Distinct().Count() == done.Count && !done.Intersect(unit.DoneSteps).Any();
    });

    [Fact]
    public void OneLook_RemindsAtMostOnce() => Check((unit, cycle, now) =>
        unit.MailedAt(now, cycle).Count(step => step == "opened" || step.StartsWith("resumed", StringComparison.Ordinal) || step.StartsWith("due", StringComparison.Ordinal) || step.StartsWith("extended", StringComparison.Ordinal)) <= 1);

    [Fact]
    public void SettledUnit_IsNeverReminded() => Check((unit, cycle, now) =>
        !unit.IsSettled || unit.MailedAt(now, cycle).All(step => step == "opened" || step.StartsWith("receipt", StringComparison.Ordinal) || step.StartsWith("released", StringComparison.Ordinal)
        || step.StartsWith("correction", StringComparison.Ordinal) || step.StartsWith("objected", StringComparison.Ordinal)));

    [Fact]
    public void ClosedCollection_AlwaysComesToAnEnd() => Check((unit, cycle, now) =>
    {
        var closed = cycle with { Stage = CycleStage.Consolidating };
        for (var steps = 0; steps < 10; steps++)
        {
            var step = unit.StepAt(now, closed);
            if (step.Kind == UnitStepKind.End)
            {
                return true;
            }

            unit = unit.After(step, now);
        }

        return false;
    });

    private static void Check(Func<UnitReport, CycleRecord, DateTimeOffset, bool> holds) =>
        Prop.ForAll(Any, given => holds(given.Unit, given.Cycle, given.Now)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static (UnitReport Unit, CycleRecord Cycle, DateTimeOffset Now) Make(int seed)
    {
        var pick = new Random(seed);
        var latest = pick.Next(4);
        var isChecked = pick.Next(latest + 1);
        var submitted = pick.Next(isChecked + 1);
        var isSentBack = submitted > 0 && pick.Next(2) == 0;
        var releases = pick.Next(3);
        var unit = UnitReport.New(Plan.Id, Samples.Hill.Code, 6) with
        {
            LatestVersion = latest,
            CheckedVersion = isChecked,
            Verdict = isChecked == 0 ? null : (Verdict)pick.Next(3),
            SubmittedVersion = submitted,
            SentBackReason = isSentBack ? "Xem lại ô E12" : null,
            SendBacks = isSentBack ? pick.Next(1, 3) : 0,
            ExtendedUntil = pick.Next(2) == 0 ? null : Plan.DueAt.AddDays(pick.Next(1, 9)),
            Release = releases == 1 || (releases == 2 && pick.Next(2) == 0) ? new UnitRelease((ReleaseKind)pick.Next(2), "Sáp nhập đơn vị", "coordinator", Plan.OpensAt) : null,
            Releases = releases,
            CorrectionVersion = pick.Next(3) == 0 ? latest : 0,
            ObjectedVersion = pick.Next(3) == 0 ? Math.Max(0, latest - 1) : 0,
            Escalation = pick.Next(3) == 0 ? new UnitEscalation("coordinator", Plan.DueAt) : null,
            DoneSteps = [.. Names.Where(_ => pick.Next(2) == 0)],
        };
        var cycle = Open with { Stage = pick.Next(4) == 0 ? CycleStage.Consolidating : CycleStage.Collecting, Round = pick.Next(1, 3), CloseRequestedBy = pick.Next(4) == 0 ? "coordinator" : null };
        return (unit, cycle, Plan.OpensAt.AddHours(pick.Next(-24, 24 * 45)));
    }
}
