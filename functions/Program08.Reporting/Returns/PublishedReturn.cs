using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Returns;

/// <summary>A return that demonstrations and tests send: published figures as printed, the rest made up and marked.</summary>
/// <param name="Corrections">Replace figures of the same key in the second version.</param>
/// <param name="Explanations">For the warnings that stay in the second version.</param>
public sealed record PublishedReturn(
    ProgrammeCode Programme,
    PeriodCode Period,
    UnitCode Unit,
    string Source,
    IReadOnlyList<PublishedFigure> Figures,
    IReadOnlyList<PublishedFigure>? Corrections = null,
    IReadOnlyList<PublishedExplanation>? Explanations = null)
{
    /// <summary>The figures of the first version, or of the corrected second.</summary>
    public IReadOnlyList<PublishedFigure> Version(bool corrected) => corrected && Corrections is { } corrections
        ? [.. Figures.Select(figure => corrections.FirstOrDefault(correction => correction.Key == figure.Key) ?? figure)]
        : Figures;

    /// <summary>As if typed into the form.</summary>
    public ReturnContent Content(bool corrected) => new(
        [.. Version(corrected).Select(figure => new EnteredFigure(figure.Key, figure.Figure, Place.Form(figure.Key), figure.AsWritten, figure.Mark))]);
}
