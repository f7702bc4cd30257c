namespace Program08.Pages.Cycles;

/// <summary>Explanations of the version that counts, not read by a coordinator yet.</summary>
public sealed record UnreadExplanations(int Version, int Count);
