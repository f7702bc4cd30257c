using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>Begins a finding's sentence with its cell: "Ô E12: …".</summary>
internal static class Sentences
{
    public static LocalText At(Place place, string vi, string en) => place.Cell is { } cell
        ? new LocalText($"Ô {cell}: {vi}", $"Cell {cell}: {en}")
        : new LocalText(Capital(vi), Capital(en));

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
