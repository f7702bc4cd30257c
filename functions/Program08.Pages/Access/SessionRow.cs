namespace Program08.Pages.Access;

/// <summary>A place where one is signed in. Times UTC.</summary>
/// <param name="Device">"Chrome trên Windows".</param>
/// <param name="IsThis">The one that asks.</param>
public sealed record SessionRow(string Id, string Device, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool IsThis);
