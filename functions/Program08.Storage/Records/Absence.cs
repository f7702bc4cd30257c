namespace Program08.Storage.Records;

/// <summary>That somebody is away, and who stands in for them in their units.</summary>
/// <param name="From">First day, by the calendar of Asia/Ho_Chi_Minh.</param>
/// <param name="To">Last day.</param>
/// <param name="StandIn">Person id.</param>
public sealed record Absence(DateOnly From, DateOnly To, string StandIn)
{
    public bool Covers(DateOnly day) => day >= From && day <= To;
}
