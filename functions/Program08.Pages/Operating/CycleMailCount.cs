using Program08.Reporting.Cycles;

namespace Program08.Pages.Operating;

/// <summary>The mails of one cycle by what became of them; a number above <see cref="MaximumCounted"/> stands for that many and more.</summary>
/// <param name="Refused">Of those that are shown.</param>
public sealed record CycleMailCount(CycleId Id, string Title, int Sent, int Waiting, int Refused)
{
    /// <summary>The most mails that are counted.</summary>
    public const int MaximumCounted = 1_000;
}
