namespace Program08.Functions.Tests.Mailing;

/// <summary>A clock that stands still: 12 June 2023, 08:30 in Hanoi.</summary>
internal sealed class FixedTime : TimeProvider
{
    public static readonly DateTimeOffset Now = new(2023, 6, 12, 8, 30, 0, TimeSpan.FromHours(7));

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
