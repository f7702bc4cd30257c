namespace Program08.Functions.Operating;

/// <summary>What a probe found, and what to do when it is not well. Anybody may read it: no names of servers, folders or people.</summary>
/// <param name="Reason">English, for monitors.</param>
/// <param name="ReasonVi">Vietnamese, for the page.</param>
public sealed record HealthFinding(string Name, HealthState State, string Reason, string ReasonVi);
