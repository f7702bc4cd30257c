using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>Begins a finding's sentence with its cell: "Ô E12: …".</summary>
internal static class Sentences
{
    public static LocalText At(Place place, string vi, string en) => place.Cell is { } cell
        ? new LocalText($"Ô {cell}: {vi}", $"Cell {cell}: {en}")
        : new LocalText(Capital(vi), Capital(en));

    /// <summary>The same sentence where the unit's cells mean nothing, as in the city report.</summary>
    public static LocalText WithoutCell(Finding finding) => finding.Place.Cell is { } cell
        ? new LocalText(Cut(finding.Message.Vi, $"Ô {cell}: "), Cut(finding.Message.En, $"Cell {cell}: "))
        : finding.Message;

    private static string Cut(string sentence, string lead) =>
        sentence.StartsWith(lead, StringComparison.Ordinal) && sentence.Length > lead.Length ? Capital(sentence[lead.Length..]) : sentence;

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
