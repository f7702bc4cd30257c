using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>What counted of a unit's returns at an earlier moment, by the times that its versions and its history carry. Pure.</summary>
/// <param name="Version">The version that counted; 0 when none did.</param>
/// <param name="SignedVersion">The version signed off last; another one only while a correction stood in for it. 0 when none.</param>
/// <param name="Release">Set while the unit need not report.</param>
public sealed record UnitAsKnown(int Version, int SignedVersion, ReleaseKind? Release)
{
    /// <summary>Entered on the unit's behalf, which had not answered.</summary>
    public bool IsUnconfirmed => Version != SignedVersion;

    /// <param name="versions">Of the unit, in any order.</param>
    /// <param name="history">Of the unit.</param>
    /// <param name="before">UTC; what happened then or later was not known.</param>
    public static UnitAsKnown At(IReadOnlyList<ReturnRecord> versions, IReadOnlyList<HistoryEntry> history, DateTimeOffset before)
    {
        ArgumentNullException.ThrowIfNull(versions);
        ArgumentNullException.ThrowIfNull(history);
        var (signed, correction, isSentBack, release) = (0, 0, false, (ReleaseKind?)null);

        // At equal times: what a unit sent comes before what was said to it.
        var events = versions.Where(version => version.SignOff is not null).Select(version => (version.SignOff!.At, Action: "SignedOff", version.Version))
            .Concat(versions.Where(version => version is { Correction: not null, CheckedAt: not null }).Select(version => (At: version.CheckedAt!.Value, Action: "Corrected", version.Version)))
            .Concat(history.Select(entry => (entry.At, entry.Action, Version: 0)))
            .Where(happened => happened.At < before).OrderBy(happened => happened.At);
        foreach (var happened in events)
        {
            switch (happened)
            {
                case { Action: "SignedOff", Version: > 0 }:
                    (signed, correction, isSentBack) = (happened.Version, 0, false);
                    break;
                case { Action: "Corrected" }:
                    correction = happened.Version;
                    break;
                case { Action: "CorrectionObjected" }:
                    correction = 0;
                    break;
                case { Action: "SentBack" }:
                    (correction, isSentBack) = (0, true);
                    break;
                case { Action: "Resumed" }:
                    release = null;
                    break;
                case { Version: 0 } when Enum.TryParse<ReleaseKind>(happened.Action, out var kind):
                    release = kind;
                    break;
            }
        }

        var counts = signed > 0 && !isSentBack && release is null;
        return new UnitAsKnown(!counts ? 0 : correction > signed ? correction : signed, counts ? signed : 0, release);
    }
}
