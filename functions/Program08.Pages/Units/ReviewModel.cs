using Program08.Reporting.Returns;

namespace Program08.Pages.Units;

/// <summary>Check answers before signing off. Form fields: <c>version</c>, <c>confirm</c> (<c>yes</c> when ticked).</summary>
/// <param name="Texts">The version's text sections; empty for none.</param>
/// <param name="Remedies">By indicator; empty for none.</param>
/// <param name="Explained">Warnings with their explanations.</param>
/// <param name="Missing">Figures asked for and not given.</param>
/// <param name="SignerName">Who confirms: the person signed in.</param>
/// <param name="SignerPosition">"Phó Chủ tịch UBND quận"; null when unknown.</param>
/// <param name="IsOnePersonUnit">The one who entered the figures confirms them too.</param>
/// <param name="Hindrance">Why it can't be signed off now, in a sentence; null when it can.</param>
public sealed record ReviewModel(
    Shell Shell,
    CycleHead Cycle,
    UnitHead Unit,
    VersionSummary Version,
    IReadOnlyList<FigureRow> Figures,
    IReadOnlyList<ReturnText> Texts,
    IReadOnlyList<RemedyRow> Remedies,
    IReadOnlyList<FindingRow> Explained,
    int Missing,
    string SignerName,
    string? SignerPosition,
    bool IsOnePersonUnit,
    string? Hindrance,
    IReadOnlyList<FormError> Errors) : IPageModel;
