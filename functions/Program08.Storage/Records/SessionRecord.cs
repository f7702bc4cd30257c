namespace Program08.Storage.Records;

/// <summary>A place where somebody is signed in. Times UTC.</summary>
/// <param name="Id">Random; stands in the ticket that the browser keeps.</param>
/// <param name="SeenAt">When it was last used, to a quarter of an hour.</param>
/// <param name="Device">"Chrome trên Windows".</param>
/// <param name="Stamp">The person's stamp when it began: with another it is over.</param>
public sealed record SessionRecord(string Id, DateTimeOffset StartedAt, DateTimeOffset SeenAt, string Device, string Stamp);
