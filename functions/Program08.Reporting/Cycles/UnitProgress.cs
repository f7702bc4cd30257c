using System.Text.Json.Serialization;
using Program08.Reporting.Units;

namespace Program08.Reporting.Cycles;

/// <summary>
/// Where a unit's report stands, in so few words that a board of ten thousand can be read at once: what is counted, what is looked for, and what waits for the
/// coordinator. Times UTC.
/// </summary>
/// <param name="PausesUntil">While it owes something; null otherwise.</param>
/// <param name="AskedAt">When it asked for more time that it was not given yet; null when it does not.</param>
/// <param name="CorrectedAt">When figures that wait for the unit's word were entered; null when none do.</param>
/// <param name="Explained">Warnings with an explanation in the version that counts, while nobody has read them.</param>
/// <param name="ExplainedAt">When that version was signed off; null while there is nothing to read.</param>
/// <param name="Unexplained">Warnings without an explanation in the newest version, while the unit owes them.</param>
public sealed record UnitProgress(
    UnitCode Unit,
    UnitReportStatus Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsSettled = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool LacksSignedCopy = false,
    DateTimeOffset? ExtendedUntil = null,
    DateTimeOffset? PausesUntil = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsEscalated = false,
    DateTimeOffset? AskedAt = null,
    DateTimeOffset? CorrectedAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Explained = 0,
    DateTimeOffset? ExplainedAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Unexplained = 0) : IReportStanding
{
    /// <param name="facts">Of the versions that <see cref="UnitReport.LatestVersion"/> and <see cref="UnitReport.CountedVersion"/> name.</param>
    public static UnitProgress Of(UnitReport unit, VersionFacts facts)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(facts);
        var explained = unit.HasUnreadVersion ? facts.ExplainedInCounted : 0;
        return new UnitProgress(
            unit.Unit,
            unit.Status,
            unit.IsSettled,
            unit.LacksSignedCopy,
            unit.ExtendedUntil,
            unit.IsSettled ? null : unit.PausesUntil,
            unit.IsEscalated,
            unit.IsSettled ? null : unit.ExtensionAsked?.At,
            unit.AwaitsConfirmation && unit.LatestVersion == unit.CorrectionVersion ? facts.LatestReceivedAt : null,
            explained,
            explained > 0 ? unit.SubmittedAt : null,
            unit.OwesExplanations ? facts.UnexplainedInLatest : 0);
    }
}
