namespace Program08.Reporting.Words;

/// <summary>A sentence or name for people, Vietnamese first.</summary>
/// <param name="Vi">Vietnamese, NFC.</param>
/// <param name="En">English.</param>
public sealed record LocalText(string Vi, string En);
