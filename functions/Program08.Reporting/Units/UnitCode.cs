using System.Text.Json.Serialization;
using Program08.Reporting.Words;

namespace Program08.Reporting.Units;

/// <summary>Names a reporting unit for good: the statistics office's code for territorial units (<c>008</c>), a word for departments (<c>SLDTBXH</c>). Names of units are not keys.</summary>
[JsonConverter(typeof(TextIdJsonConverter<UnitCode>))]
public readonly record struct UnitCode : ITextId<UnitCode>
{
    /// <exception cref="FormatException">Not 1 to 40 letters, digits, hyphens or points.</exception>
    public UnitCode(string value) => Value = TextId.Check(value, TextId.Code, nameof(UnitCode), "1 to 40 letters, digits, hyphens or points");

    public string Value { get; }

    public static UnitCode From(string value) => new(value);

    public override string ToString() => Value;
}
