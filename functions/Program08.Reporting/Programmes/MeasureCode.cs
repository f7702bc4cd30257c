using System.Text.Json.Serialization;
using Program08.Reporting.Words;

namespace Program08.Reporting.Programmes;

/// <summary>Names an indicator (<c>CT08-05</c>) or a supplementary measure (<c>CT08-BP-02</c>) within its programme.</summary>
[JsonConverter(typeof(TextIdJsonConverter<MeasureCode>))]
public readonly record struct MeasureCode : ITextId<MeasureCode>
{
    /// <exception cref="FormatException">Not 1 to 40 letters, digits, hyphens or points.</exception>
    public MeasureCode(string value) => Value = TextId.Check(value, TextId.Code, nameof(MeasureCode), "1 to 40 letters, digits, hyphens or points");

    public string Value { get; }

    public static MeasureCode From(string value) => new(value);

    public override string ToString() => Value;
}
