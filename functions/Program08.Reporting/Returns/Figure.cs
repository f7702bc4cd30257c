using System.Text.Json.Serialization;

namespace Program08.Reporting.Returns;

/// <summary>A cell has one of four states; they are never mixed, and nothing missing is ever zero.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "state")]
[JsonDerivedType(typeof(Given), "given")]
[JsonDerivedType(typeof(ConfirmedZero), "zero")]
[JsonDerivedType(typeof(NotApplicable), "notApplicable")]
[JsonDerivedType(typeof(Missing), "missing")]
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
}
