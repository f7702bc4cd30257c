using Program08.Reporting.Cycles;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Tests.Cycles;

/// <summary>Situations of a unit, one made from another, as people would tell them.</summary>
internal static class UnitSituations
{
    public static readonly CyclePlan Plan = Samples.PlanFor(Samples.Hill);

    public static readonly CycleRecord Open =
        new(Plan.Id, CycleStage.Collecting, 1, Samples.NewYear, "coordinator", Plan.OpensAt, null, null, null, 0, null, null, [], 2);

    /// <summary>In the roster of a cycle that has just opened; nobody was told yet.</summary>
    public static UnitReport NewUnit => UnitReport.New(Plan.Id, Samples.Hill.Code, 6);

    /// <summary>Told of the opening.</summary>
    public static UnitReport OwingUnit => NewUnit.Told("opened");

    /// <summary>Sent a version, checked without fault and signed off; the receipt is out.</summary>
    public static UnitReport SettledUnit => OwingUnit.Sends().Checked().SignsOff().Told("receipt-v1");

    public static UnitReport Told(this UnitReport unit, params IReadOnlyList<string> steps) => unit with { DoneSteps = [.. unit.DoneSteps, .. steps] };

    public static UnitReport Sends(this UnitReport unit) => unit with { LatestVersion = unit.LatestVersion + 1 };

    public static UnitReport Checked(this UnitReport unit) => unit with { CheckedVersion = unit.LatestVersion, Verdict = Verdict.Passed, Missing = 0 };

    public static UnitReport SignsOff(this UnitReport unit) =>
        unit with { SubmittedVersion = unit.LatestVersion, SubmittedAt = Plan.DueAt, SubmittedBy = "signer", SentBackReason = null, SentBackAt = null };

    public static UnitReport SentBack(this UnitReport unit, string reason = "Xem lại ô E12") =>
        unit with { SentBackReason = reason, SentBackAt = Plan.DueAt, SendBacks = unit.SendBacks + 1 };

    public static UnitReport Released(this UnitReport unit, ReleaseKind kind = ReleaseKind.Waived) =>
        unit with { Release = new UnitRelease(kind, "Sáp nhập đơn vị", "coordinator", Plan.DueAt), Releases = unit.Releases + 1 };

    public static UnitReport Resumed(this UnitReport unit) => unit with { Release = null, Releases = unit.Releases + 1 };

    public static UnitReport ExtendedTo(this UnitReport unit, DateTimeOffset until) => unit with { ExtendedUntil = until };

    public static UnitStep StepAt(this UnitReport unit, DateTimeOffset now, CycleRecord? cycle = null, CyclePlan? plan = null) => UnitReportDecider.Decide(plan ?? Plan, cycle ?? Open, unit, now);

    /// <summary>The unit after the step was carried out, as the activities carry it out.</summary>
    public static UnitReport After(this UnitReport unit, UnitStep step, DateTimeOffset now) => step.Kind switch
    {
        UnitStepKind.Check => unit with { CheckedVersion = step.Version },
        UnitStepKind.Mail => unit.Told(UnitReportDecider.StepsDoneBy(step.Step ?? "", Plan, unit, now)),
        UnitStepKind.Wait or UnitStepKind.End => unit,
    };

    /// <summary>Everything that is mailed when the unit is looked at now, until it waits or ends.</summary>
    public static IReadOnlyList<string> MailedAt(this UnitReport unit, DateTimeOffset now, CycleRecord? cycle = null, CyclePlan? plan = null)
    {
        List<string> mailed = [];
        for (var step = unit.StepAt(now, cycle, plan); step.Kind is UnitStepKind.Check or UnitStepKind.Mail; step = unit.StepAt(now, cycle, plan))
        {
            if (step.Step is { } name)
            {
                mailed.Add(name);
            }

            unit = unit.After(step, now);
            Assert.True(mailed.Count < 20, string.Join(", ", mailed));
        }

        return mailed;
    }
}
