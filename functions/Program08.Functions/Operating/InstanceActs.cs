using Program08.Functions.Access;
using Program08.Reporting.Cycles;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Operating;

/// <summary>What an administrator does to an orchestration is told in its cycle's history before it is done: an act may fail, but never pass unrecorded.</summary>
public sealed class InstanceActs(Web web, CycleRecords records)
{
    /// <summary>The chain of these acts, beside those of the cycle and its units.</summary>
    public const string Subject = "process";

    /// <summary>Lets an administrator act on the instance the address names; everybody else, and an address that names none, gets the page that says so.</summary>
    public async Task<IResult> ActAsync(
        HttpRequest request, DurableTaskClient client, Func<PersonRecord, string, OrchestrationMetadata, Task<IResult>> act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(act);
        if (Web.Person(request) is not { } person || !MayUse.Administer(person))
        {
            return await web.RefuseAsync(request);
        }

        var id = Web.Route(request, "id");
        return await client.GetInstanceAsync(id, cancellation) is { } instance
            ? await act(person, id, instance)
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    /// <param name="instanceId">Of a cycle, or of a unit or approval in it; one of no cycle has no history.</param>
    /// <param name="action">Past tense, stable.</param>
    /// <param name="person">Who.</param>
    /// <param name="detail">What, in Vietnamese.</param>
    public async Task TellAsync(string instanceId, string action, string person, string detail, CancellationToken cancellation)
    {
        if (CycleOf(instanceId) is { } cycle && await records.FindCycleAsync(cycle, cancellation) is not null)
        {
            await records.Book.TellAsync(CycleKeys.Partition(cycle), Subject, new HistoryFact(action, person, detail), cancellation);
        }
    }

    /// <summary>The cycle whose instance, or whose part's instance, this is.</summary>
    internal static CycleId? CycleOf(string instanceId) => TextIds.Find<CycleId>(string.Join(':', instanceId.Split(':').Take(3)));
}
