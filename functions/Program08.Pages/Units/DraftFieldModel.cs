using Program08.Reporting.Returns;

namespace Program08.Pages.Units;

/// <summary>A field as it is shown.</summary>
/// <param name="Id">A figure's key, or a text section's id.</param>
/// <param name="Entry">What stands in it: what was just typed where that could not be kept, otherwise what is stored.</param>
/// <param name="Revision">What the person is taken to have seen.</param>
/// <param name="Before">The figure of the period before; null when unknown.</param>
/// <param name="Hand">Who wrote it last; null for nobody.</param>
/// <param name="EarlierText">The words of the period before, when they stand in the field untouched; null otherwise.</param>
/// <param name="Conflict">Null unless somebody else changed it meanwhile.</param>
public sealed record DraftFieldModel(string Id, TypedEntry Entry, int Revision, EnteredFigure? Before, DraftHand? Hand, DraftConflict? Conflict, string? EarlierText = null);
