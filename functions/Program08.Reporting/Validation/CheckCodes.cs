namespace Program08.Reporting.Validation;

/// <summary>Codes of the findings that come from the kinds of measures, not from a programme's rules.</summary>
public static class CheckCodes
{
    /// <summary>An asked-for cell says nothing. Counting these gives what a unit still owes.</summary>
    public const string Missing = "MISSING";

    /// <summary>"Chưa có" with its reason.</summary>
    public const string NotYet = "NOT-YET";

    /// <summary>"Không thuộc diện" without a reason.</summary>
    public const string ReasonMissing = "REASON-MISSING";

    public const string Negative = "NEGATIVE";

    /// <summary>Beyond any figure there is; no rule computes with it.</summary>
    public const string TooLarge = "TOO-LARGE";

    public const string WholeNumber = "WHOLE-NUMBER";

    /// <summary>"Hơn", "gần", "khoảng" in an indicator.</summary>
    public const string BoundInResult = "BOUND-IN-RESULT";

    /// <summary>A rate above 100 %.</summary>
    public const string RateRange = "RATE-RANGE";

    public const string RatioWithoutParts = "RATIO-WITHOUT-PARTS";

    public const string DenominatorZero = "DENOMINATOR-ZERO";

    public const string NumeratorTooLarge = "NUMERATOR-TOO-LARGE";

    /// <summary>A typed rate isn't the one that its numerator and denominator give.</summary>
    public const string RateMismatch = "RATE-MISMATCH";

    /// <summary>A department's total differs from the units' sum.</summary>
    public const string SecondSource = "SECOND-SOURCE";

    /// <summary>A department's total can't be compared while units are missing.</summary>
    public const string SecondSourceWaits = "SECOND-SOURCE-WAITS";

    /// <summary>A task is said to be done on a day still to come.</summary>
    public const string MilestoneFuture = "MILESTONE-FUTURE";

    /// <summary>A task is said to be done after the cut-off.</summary>
    public const string MilestoneAfter = "MILESTONE-AFTER";

    /// <summary>A task that asks for evidence is done without.</summary>
    public const string MilestoneEvidence = "MILESTONE-EVIDENCE";

    /// <summary>A late task is expected on a day that has passed at the cut-off.</summary>
    public const string MilestoneExpected = "MILESTONE-EXPECTED";

    /// <summary>A task is past its due day and said to be on its way.</summary>
    public const string MilestoneOverdue = "MILESTONE-OVERDUE";

    /// <summary>A task falls back behind an earlier report.</summary>
    public const string MilestoneBack = "MILESTONE-BACK";

    /// <summary>The day a task was done contradicts an earlier report.</summary>
    public const string MilestoneDay = "MILESTONE-DAY";

    /// <summary>A figure this unit isn't asked for.</summary>
    public const string NotAsked = "NOT-ASKED";
}
