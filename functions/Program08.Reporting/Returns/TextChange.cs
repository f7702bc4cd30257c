namespace Program08.Reporting.Returns;

/// <summary>A text section that differs between two versions; null where it was not written.</summary>
/// <param name="Version">The version in which it last changed on the way.</param>
public sealed record TextChange(TextSection Section, string? Old, string? New, int Version);
