using System.Text.Json.Serialization;
using Program08.Reporting.Words;

namespace Program08.Reporting.Periods;

/// <summary>A period from the list: <c>2023</c>, <c>2023-H1</c>, <c>2023-9M</c>, <c>2023-Q2</c>, <c>2023-07</c>, <c>2023-0310-0520</c>.</summary>
[JsonConverter(typeof(TextIdJsonConverter<PeriodCode>))]
public readonly record struct PeriodCode : ITextId<PeriodCode>
{
    /// <exception cref="FormatException">Not 1 to 40 letters, digits, hyphens or points.</exception>
    public PeriodCode(string value) => Value = TextId.Check(value, TextId.Code, nameof(PeriodCode), "1 to 40 letters, digits, hyphens or points");

    public string Value { get; }

    public static PeriodCode From(string value) => new(value);

    public override string ToString() => Value;
}
