namespace Program08.Storage.Records;

/// <summary>Something that happened, before it has its place in the chain.</summary>
/// <param name="Action">Past tense, stable: <c>ReturnReceived</c>, <c>SignedOff</c>.</param>
/// <param name="By">Person id, or <c>system</c>.</param>
/// <param name="Detail">What a reader needs to understand it, in Vietnamese: old, new, why.</param>
public sealed record HistoryFact(string Action, string By, string Detail);
