namespace Program08.Functions.Operating;

/// <summary>What a probe found. Anybody may read it: no names of servers, folders or people.</summary>
public sealed record HealthFinding(string Name, HealthState State, string Reason);
