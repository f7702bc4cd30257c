using System.Text.Json.Serialization;
using Program08.Reporting.Words;

namespace Program08.Reporting.Programmes;

/// <summary>Names a programme, for example <c>ct08</c>.</summary>
[JsonConverter(typeof(TextIdJsonConverter<ProgrammeCode>))]
public readonly record struct ProgrammeCode : ITextId<ProgrammeCode>
{
    /// <exception cref="FormatException">Not 1 to 40 lower-case letters, digits or hyphens.</exception>
    public ProgrammeCode(string value) => Value = TextId.Check(value, TextId.Lower, nameof(ProgrammeCode), "1 to 40 lower-case letters, digits or hyphens");

    public string Value { get; }

    public static ProgrammeCode From(string value) => new(value);

    public override string ToString() => Value;
}
