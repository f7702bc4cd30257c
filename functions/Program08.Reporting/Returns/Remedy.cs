using Program08.Reporting.Programmes;

namespace Program08.Reporting.Returns;

/// <summary>What a unit will do about an indicator it does not meet. Parts as written, NFC, trimmed, empty where nothing was; at least one is not.</summary>
/// <param name="Deadline">By when, as written: a day, a month, a quarter.</param>
public sealed record Remedy(MeasureCode Measure, string Solution, string Responsible, string Deadline)
{
    public string Part(RemedyPart part) => part switch
    {
        RemedyPart.Solution => Solution,
        RemedyPart.Responsible => Responsible,
        RemedyPart.Deadline => Deadline,
    };
}
