using System.Text.Json.Serialization;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>One thing the checks found (kết quả kiểm tra).</summary>
/// <param name="Rule">Code of the rule or of the reading step: <c>R-UNIT-LOAN</c>, <c>READ-NUMBER</c>.</param>
/// <param name="Message">What is wrong, with the figures in it.</param>
/// <param name="Found">As it stands there.</param>
/// <param name="Expected">What would pass.</param>
/// <param name="Mend">How to mend it.</param>
/// <param name="Why">The rule's reason or source.</param>
/// <param name="Proposal">A value likely meant, to be taken in one click; null when there is none.</param>
public sealed record Finding(
    string Rule,
    Severity Severity,
    Place Place,
    LocalText Message,
    string? Found,
    [property: JsonConverter(typeof(LocalTextConverter))] LocalText? Expected,
    LocalText Mend,
    [property: JsonConverter(typeof(LocalTextConverter))] LocalText Why,
    Proposal? Proposal = null)
{
    /// <summary>The same finding in another version of the return: an explanation given once holds while the found value stays.</summary>
    public string Fingerprint => $"{Rule}|{Place.Figure?.ToString() ?? $"{Place.Sheet}!{Place.Cell}"}|{Found}";

    /// <summary>The message where the unit's cells mean nothing, as in a printed report.</summary>
    public LocalText MessageWithoutCell() => Sentences.WithoutCell(this);
}
