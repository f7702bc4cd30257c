using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Demonstrations;

/// <summary>A figure that a demonstration's result names, where it is found in the report, and what was published of it.</summary>
/// <param name="Name">Of the property in the result.</param>
/// <param name="Label">Vietnamese, for the table.</param>
/// <param name="Published">What must come out; null where nothing was published.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "take")]
[JsonDerivedType(typeof(Met), "met")]
[JsonDerivedType(typeof(Total), "total")]
[JsonDerivedType(typeof(Led), "role")]
[JsonDerivedType(typeof(Sum), "sum")]
[JsonDerivedType(typeof(Rate), "value")]
[JsonDerivedType(typeof(PlanPercent), "percentOfPlan")]
[JsonDerivedType(typeof(UnitsAtZero), "unitsAtZero")]
[JsonDerivedType(typeof(NotMet), "notMet")]
[JsonDerivedType(typeof(Scorecards), "scorecards")]
[JsonDerivedType(typeof(Milestones), "milestones")]
public abstract record DemonstrationOutput(string Name, string Label, JsonNode? Published)
{
    /// <summary>How many indicators are met.</summary>
    public sealed record Met(string Name, string Label, JsonNode? Published) : DemonstrationOutput(Name, Label, Published);

    /// <summary>How many indicators there are.</summary>
    public sealed record Total(string Name, string Label, JsonNode? Published) : DemonstrationOutput(Name, Label, Published);

    /// <summary>Met, and of how many, among those of a role.</summary>
    public sealed record Led(string Name, string Label, JsonNode? Published, LeadRole Role) : DemonstrationOutput(Name, Label, Published);

    /// <summary>One cell added up over its units.</summary>
    public sealed record Sum(string Name, string Label, JsonNode? Published, FigureKey Key) : DemonstrationOutput(Name, Label, Published);

    /// <summary>A measure's value, rounded as it was published.</summary>
    public sealed record Rate(string Name, string Label, JsonNode? Published, MeasureCode Measure, int Decimals) : DemonstrationOutput(Name, Label, Published);

    /// <summary>An indicator's percent of plan, rounded as it was published.</summary>
    public sealed record PlanPercent(string Name, string Label, JsonNode? Published, MeasureCode Measure, int Decimals) : DemonstrationOutput(Name, Label, Published);

    /// <summary>How many units have none of what a cell counts.</summary>
    /// <param name="Kind">Only units of this kind; null: all.</param>
    public sealed record UnitsAtZero(string Name, string Label, JsonNode? Published, FigureKey Key, UnitKind? Kind = null) : DemonstrationOutput(Name, Label, Published);

    /// <summary>The codes of the indicators that are not met.</summary>
    public sealed record NotMet(string Name, string Label, JsonNode? Published) : DemonstrationOutput(Name, Label, Published);

    /// <summary>The counts of some units' scorecards.</summary>
    public sealed record Scorecards(string Name, string Label, JsonNode? Published, IReadOnlyList<UnitCode> Units) : DemonstrationOutput(Name, Label, Published);

    /// <summary>How many milestones are in a state.</summary>
    public sealed record Milestones(string Name, string Label, JsonNode? Published, MilestoneAssessment State) : DemonstrationOutput(Name, Label, Published);
}
