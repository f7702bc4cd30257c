using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Functions.Api.Answers;

/// <summary>A report of a cycle.</summary>
/// <param name="Edition">As addresses name it: <c>original</c>, <c>amendment-1</c>, …</param>
/// <param name="InForce">Whether nothing has amended it since.</param>
/// <param name="Reason">Why the report was amended; left out for the report itself.</param>
internal sealed record EditionAnswer(string Edition, string Name, int Number, DateTimeOffset PublishedAt, string Sha256, bool InForce, string? Reason, string Href, IReadOnlyList<DocumentAnswer> Documents);

/// <param name="Sha256">Of the file; left out for those printed when asked for.</param>
internal sealed record DocumentAnswer(string Format, string FileName, string? Sha256, string Href);

internal sealed record ReportsAnswer(IReadOnlyList<EditionAnswer> Items);

/// <param name="Cycle">PROGRAMME/PERIOD.</param>
/// <param name="Amendment">0 for the report itself; left out for a draft.</param>
/// <param name="Sha256">Of the report's canonical JSON; left out for one that was put together again.</param>
/// <param name="KnownOn">The day that was asked for.</param>
/// <param name="NotKept">What can't be told of that day any more.</param>
internal sealed record ReportHead(
    string Cycle, string Title, string Standing, int? Amendment, DateTimeOffset? PublishedAt, string? Sha256, DateOnly? KnownOn, IReadOnlyList<string>? NotKept, InForceAnswer? InForce);

internal sealed record InForceAnswer(string Name, int Amendment, DateTimeOffset At, string Sha256);

/// <param name="Submitted">Units whose return is in it.</param>
/// <param name="Asked">Units that had to report.</param>
/// <param name="Synthetic">A figure or a target that counts was made up.</param>
/// <param name="Decisions">On this very report, by level; none of one that was put together again.</param>
/// <param name="Changes">What an amendment says otherwise than the report it amends.</param>
/// <param name="KnownSince">What the report in force says otherwise.</param>
internal sealed record ReportAnswer(
    ReportHead Head,
    DateOnly CutOff,
    ScoreCount Score,
    int Submitted,
    int Asked,
    bool Synthetic,
    IReadOnlyList<ReportIndicator> Indicators,
    IReadOnlyList<ReportSupplementary> Supplementary,
    IReadOnlyList<ReportUnitAnswer> Units,
    MilestoneCount? MilestoneScore,
    IReadOnlyList<MilestoneAnswer>? Milestones,
    IReadOnlyList<DecisionAnswer> Decisions,
    ChangesAnswer? Changes,
    ChangesAnswer? KnownSince);

/// <param name="Capacity">In which capacity a deputy decided.</param>
/// <param name="At">When it was written down.</param>
/// <param name="Void">It counts no more: the report changed, or whoever is said to have decided objected in time.</param>
/// <param name="Paper">Of a decision that was signed on paper.</param>
internal sealed record DecisionAnswer(int Level, string LevelName, bool Approved, string By, string? Capacity, DateTimeOffset At, string? Reason, bool Void, PaperAnswer? Paper);

/// <param name="RecordedBy">Who wrote it down in the other's name.</param>
/// <param name="AcknowledgedAt">When whoever decided said that it is theirs.</param>
/// <param name="ObjectedAt">When they said that it is not.</param>
internal sealed record PaperAnswer(string RecordedBy, string DocumentNumber, DateOnly SignedOn, DateTimeOffset? AcknowledgedAt, DateTimeOffset? ObjectedAt, string? Objection);

/// <param name="Target">In the measure's unit; left out where none was set.</param>
/// <param name="Estimate">What it would be with estimates for units that gave nothing; never counted.</param>
internal sealed record ReportIndicator(
    MeasureCode Code, string Name, string UnitOfMeasure, Assessment Assessment, decimal? Target, decimal? PercentOfPlan, CityFigure Figure, EstimateAnswer? Estimate);

internal sealed record ReportSupplementary(MeasureCode Code, string Name, string UnitOfMeasure, CityFigure Figure);

internal sealed record ReportUnitAnswer(UnitCode Code, string Name, bool Submitted, ReleaseKind? Release, DeliveryAnswer? Delivery);

/// <param name="Value">In the measure's unit, unrounded; money in đồng, a percentage as 94.1.</param>
/// <param name="Counted">Units in it.</param>
/// <param name="Expected">Units that could be.</param>
internal sealed record CityFigure(decimal? Value, decimal? Numerator, decimal? Denominator, decimal? Cumulative, Bound Bound, FigureMark Mark, int Counted, int Expected);

internal sealed record DeliveryAnswer(DeliveryStanding Standing, double? LateHours, bool IsExtended, int Asked, int Given, int SendBacks, int Corrections);

internal sealed record EstimateAnswer(
    bool Estimated, ImputationMethod Method, string MethodInWords, string Caution, decimal Value, Assessment Assessment, int Counted, int Expected, IReadOnlyList<EstimatedUnit> Units);

/// <param name="FromPeriod">The period its own figure was taken from; left out where it was estimated by other units.</param>
internal sealed record EstimatedUnit(UnitCode Unit, string UnitName, PeriodCode? FromPeriod, IReadOnlyList<EstimatedCell> Cells);

internal sealed record EstimatedCell(FigureKey Key, string Part, decimal Value);

/// <summary>A task with a due day: who leads it, where it stands and by what it is proved.</summary>
internal sealed record MilestoneAnswer(
    MeasureCode Code,
    string Name,
    UnitCode Owner,
    string? OwnerName,
    DateOnly Due,
    string Done,
    MilestoneAssessment Assessment,
    Figure State,
    string Standing,
    string? EvidenceAsked,
    string? Evidence,
    LeftOutReason? LeftOut,
    FigureMark? Mark,
    bool Synthetic,
    bool Unconfirmed,
    int? Version);

internal sealed record ChangesAnswer(
    ScoreCount OldScore, IReadOnlyList<ChangedFigure> Figures, IReadOnlyList<ChangedResult> Results, IReadOnlyList<ChangedUnit> Units, IReadOnlyList<AmendedMilestone>? Milestones);

internal sealed record ChangedFigure(UnitCode Unit, string UnitName, FigureKey Key, FigureState? Old, FigureState? New);

internal sealed record ChangedResult(MeasureCode Measure, ResultState Old, ResultState New);

internal sealed record ChangedUnit(UnitCode Unit, bool WasIn, bool IsIn, bool Words);

/// <summary>One city figure, or a task with a due day, down to unit, version, file, sheet and cell.</summary>
/// <param name="Versions">Of a task: what each version of its owner's return said, up to the one that counts.</param>
internal sealed record SourcesAnswer(
    ReportHead Head,
    MeasureCode Measure,
    string Name,
    string? UnitOfMeasure,
    Provenance Definition,
    Target? Target,
    Assessment? Assessment,
    CityFigure? Figure,
    EstimateAnswer? Estimate,
    IReadOnlyList<SourceAnswer>? Sources,
    IReadOnlyList<LeftOutAnswer>? LeftOut,
    SecondSourceAnswer? SecondSource,
    MilestoneAnswer? Milestone,
    FilePlace? Source,
    IReadOnlyList<MilestoneVersion>? Versions);

internal sealed record SourceAnswer(
    UnitCode Unit,
    string? UnitName,
    string Part,
    FigureKey Key,
    decimal Value,
    Bound Bound,
    FigureMark Mark,
    bool Synthetic,
    bool Estimated,
    bool Unconfirmed,
    string? File,
    string? FileSha256,
    string? Sheet,
    string? Cell,
    SourceReturn? Return);

/// <summary>The version a figure stands in. Who did it is told to coordinators and auditors only.</summary>
internal sealed record SourceReturn(
    int Version, DateTimeOffset ReceivedAt, string? ReceivedBy, DateTimeOffset? SignedOffAt, string? SignedOffBy, string? Receipt, SourceCorrection? EnteredOnBehalf);

internal sealed record SourceCorrection(string? By, string? CalledBy, DateTimeOffset CalledAt, string Reason);

internal sealed record LeftOutAnswer(UnitCode? Unit, string? Name, LeftOutReason Reason, string? Detail);

internal sealed record SecondSourceAnswer(UnitCode Unit, string Name, decimal? Value, IReadOnlyList<SecondSourcePart> Parts, FigureMark Mark, bool IsSubmitted);

internal sealed record FilePlace(string? File, string? FileSha256, string? Sheet, string? Cell);

internal sealed record MilestoneVersion(int Version, Figure? State, string? Standing, string? Evidence, FigureMark? Mark, bool Counts, SourceReturn? Return);

/// <summary>What a file that looks like a city report is.</summary>
/// <param name="Verdict">approved: byte for byte a document of a published report; notApproved: of one that was not; altered: prints the hash of a report here and is none of its documents; unknown: nothing of this site.</param>
/// <param name="AmendedBy">The edition that took its place; left out while it is in force.</param>
internal sealed record VerdictAnswer(string Verdict, string? Cycle, string? Edition, string? FileName, string? ReportSha256, DateTimeOffset? PublishedAt, string? AmendedBy);
