using System.Text.Json.Serialization;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Demonstrations;

/// <summary>How one figure of all territorial units is made up. A rule may go by the figures of rules above it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Apportioned), "apportioned")]
[JsonDerivedType(typeof(Share), "share")]
[JsonDerivedType(typeof(Copy), "copy")]
[JsonDerivedType(typeof(CommuneCount), "communes")]
[JsonDerivedType(typeof(Multiple), "multiple")]
[JsonDerivedType(typeof(Between), "between")]
[JsonDerivedType(typeof(Sum), "sum")]
public abstract record FigureRule(FigureKey Key)
{
    /// <summary>A city total split by weights.</summary>
    /// <param name="Total">Of the city, units with figures of their own included.</param>
    /// <param name="SpreadPercent">How far a unit's weight is moved up or down, 0 to 99.</param>
    /// <param name="Least">What each unit that is not at zero has at least.</param>
    /// <param name="ZeroIn">Units that have none.</param>
    /// <param name="Fixed">Units whose figure is said here.</param>
    public sealed record Apportioned(
        FigureKey Key, long Total, UnitWeight By, int SpreadPercent = 0, long Least = 0, IReadOnlyList<UnitCode>? ZeroIn = null, IReadOnlyDictionary<UnitCode, long>? Fixed = null) : FigureRule(Key);

    /// <summary>A part of another figure, never more than it, that adds up to a city total.</summary>
    /// <param name="SpreadPoints">How far a unit's share is moved from the city's, in hundredths of a percentage point.</param>
    /// <param name="Fixed">Units whose share is said here, in hundredths of a percent.</param>
    public sealed record Share(FigureKey Key, FigureKey Of, long Total, int SpreadPoints = 0, IReadOnlyDictionary<UnitCode, int>? Fixed = null) : FigureRule(Key);

    /// <summary>The same as another figure.</summary>
    public sealed record Copy(FigureKey Key, FigureKey Of) : FigureRule(Key);

    /// <summary>The unit's number of communes.</summary>
    public sealed record CommuneCount(FigureKey Key) : FigureRule(Key);

    /// <summary>Another figure times a factor; nothing of nothing.</summary>
    /// <param name="Lowest">Of the factor.</param>
    /// <param name="Step">The figure is a multiple of it.</param>
    public sealed record Multiple(FigureKey Key, FigureKey Of, decimal Lowest, decimal Highest, decimal Step = 1m) : FigureRule(Key);

    /// <summary>Anything between two values.</summary>
    /// <param name="Step">The figure is the lowest value and a multiple of it.</param>
    public sealed record Between(FigureKey Key, decimal Lowest, decimal Highest, decimal Step = 1m) : FigureRule(Key);

    /// <summary>Other figures of the unit added up.</summary>
    public sealed record Sum(FigureKey Key, IReadOnlyList<FigureKey> Of) : FigureRule(Key);
}
