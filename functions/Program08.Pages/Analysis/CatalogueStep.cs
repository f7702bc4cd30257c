namespace Program08.Pages.Analysis;

/// <summary>What changed in the catalogue from one cycle to the next.</summary>
/// <param name="From">"năm 2023".</param>
/// <param name="Changes">"05 Tên: … → …"; at least one.</param>
public sealed record CatalogueStep(string From, string To, IReadOnlyList<string> Changes);
