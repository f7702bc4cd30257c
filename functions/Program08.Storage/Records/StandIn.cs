namespace Program08.Storage.Records;

/// <summary>The other side of an <see cref="Absence"/>: for whom somebody stands in, and when.</summary>
/// <param name="For">Person id of the absent.</param>
/// <param name="From">First day, by the calendar of Asia/Ho_Chi_Minh.</param>
/// <param name="To">Last day.</param>
public sealed record StandIn(string For, DateOnly From, DateOnly To)
{
    public bool Covers(DateOnly day) => day >= From && day <= To;
}
