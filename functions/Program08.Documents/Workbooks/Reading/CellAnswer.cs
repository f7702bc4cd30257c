using Program08.Reporting.Numbers;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>What an input cell says.</summary>
/// <param name="Code">Of the finding, should there be one.</param>
/// <param name="AsWritten">The text found, or the number as Vietnamese readers write it; null when blank.</param>
internal sealed record CellAnswer(string Code, string? AsWritten, NumberReading Reading);
