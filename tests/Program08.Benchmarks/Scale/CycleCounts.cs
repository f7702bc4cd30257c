namespace Program08.Benchmarks.Scale;

/// <summary>What a whole simulated cycle did.</summary>
/// <param name="Operations">On the store.</param>
/// <param name="Collecting">Those from the opening on and before the close.</param>
/// <param name="Bursts">Moments at which every unit acts.</param>
/// <param name="Turns">Times an orchestrator ran.</param>
/// <param name="Files">Written to and read from the upload store.</param>
/// <param name="Seconds">Processor time of the run, which is at work all the time.</param>
internal sealed record CycleCounts(
    int Units,
    IReadOnlyDictionary<Operation, OperationTotal> Operations,
    IReadOnlyDictionary<Operation, OperationTotal> Collecting,
    IReadOnlyList<Burst> Bursts,
    int LargestCommit,
    int LargestRow,
    int Orchestrations,
    int Activities,
    int Turns,
    int Timers,
    int Events,
    int Requests,
    int Mails,
    int Files,
    double Seconds)
{
    /// <summary>As Durable Task Scheduler counts: a start, an activity and its result, a timer, an event.</summary>
    public int Actions => Orchestrations + (2 * Activities) + Timers + Events;
}
