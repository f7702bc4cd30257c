namespace Program08.Reporting.Returns;

/// <summary>A figure of a published return, as it was printed.</summary>
/// <param name="AsWritten">The text to type or to put into the workbook's cell.</param>
/// <param name="Figure">What the text means; a test holds the two together.</param>
/// <param name="Source">Where it was published, how it was derived, or that it is made up.</param>
/// <param name="Id">Number of the published figure in the collection it was taken from; null for made-up ones.</param>
public sealed record PublishedFigure(FigureKey Key, string AsWritten, Figure Figure, FigureMark Mark, string Source, string? Id = null);
