using System.Text.Json.Serialization;

namespace Program08.Reporting.Returns;

/// <summary>
/// A cell has one of four states; they are never mixed, and nothing missing is ever zero. The cell of a milestone says how far its task is instead of a number, and keeps
/// the two states without one: "không thuộc diện" and "chưa có", which is not "chưa bắt đầu".
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "state")]
[JsonDerivedType(typeof(Given), "given")]
[JsonDerivedType(typeof(ConfirmedZero), "zero")]
[JsonDerivedType(typeof(NotApplicable), "notApplicable")]
[JsonDerivedType(typeof(Missing), "missing")]
[JsonDerivedType(typeof(NotStarted), "notStarted")]
[JsonDerivedType(typeof(InProgress), "inProgress")]
[JsonDerivedType(typeof(Completed), "completed")]
[JsonDerivedType(typeof(Late), "late")]
public abstract record Figure
{
    private Figure()
    {
    }

    /// <summary>A figure, in the measure's unit (money in đồng, a percentage as 94.1).</summary>
    public sealed record Given(decimal Value, Bound Bound = Bound.Exact) : Figure;

    /// <summary>Không phát sinh: zero, said in so many words.</summary>
    public sealed record ConfirmedZero : Figure;

    /// <summary>Không thuộc diện, with the reason. A ratio whose denominator is zero is this.</summary>
    public sealed record NotApplicable(string Reason) : Figure;

    /// <summary>Chưa có, with reason and expected date where they were given.</summary>
    public sealed record Missing(string? Reason = null, DateOnly? Expected = null) : Figure;

    /// <summary>Chưa bắt đầu.</summary>
    public sealed record NotStarted : Figure;

    /// <summary>Đang thực hiện.</summary>
    public sealed record InProgress : Figure;

    /// <summary>Hoàn thành, with the day and what proves it in words (number and date of a document) where that was given.</summary>
    public sealed record Completed(DateOnly On, string? Evidence = null) : Figure;

    /// <summary>Chậm, không hoàn thành đúng hạn: why, and the day it is expected now.</summary>
    public sealed record Late(string Reason, DateOnly Expected) : Figure;

    /// <summary>No figure of a city reaches it. What is larger is refused, so that sums and products of figures fit a decimal.</summary>
    public const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>The number to count with: a figure's, or zero when confirmed. Null when there is none.</summary>
    [JsonIgnore]
    public decimal? Number => this switch
    {
        Given given => given.Value,
        ConfirmedZero => 0m,
        _ => null,
    };

    /// <summary>Whether it says how far a milestone's task is.</summary>
    [JsonIgnore]
    public bool IsStanding => this is NotStarted or InProgress or Completed or Late;
}
