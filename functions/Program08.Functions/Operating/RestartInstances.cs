using Program08.Functions.Access;
using Program08.Functions.Cycles;
using Program08.Pages;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Operating;

/// <summary>
/// Starts a cycle's orchestrations anew from its rows, after one of them failed or was terminated. Always the whole tree: a parent never takes up a
/// child again that failed under it, and a child that lives on would make its new parent wait for ever.
/// </summary>
public sealed class RestartInstances(Web web, CycleRecords records, InstanceActs acts, TimeProvider time, ILogger<RestartInstances> logger)
{
    // As long as a person waits; the act can be repeated.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    [Function("RestartInstance")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "quan-tri/tien-trinh/{id}/chay-lai")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => acts.ActAsync(request, client, async (person, id, instance) =>
    {
        if (InstanceActs.CycleOf(id) is not { } cycle)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        if (!MayRestart(instance) || await records.FindCycleAsync(cycle, cancellation) is not { Stage: not CycleStage.Published })
        {
            return await web.MessageAsync(request, StatusCodes.Status409Conflict, "Chỉ chạy lại được tiến trình đã hỏng hoặc bị kết thúc, của đợt chưa phát hành.");
        }

        await acts.TellAsync(id, "ProcessRestarted", person.Id, $"Cho chạy lại các tiến trình của đợt từ dữ liệu đã lưu, vì {id} đã dừng", cancellation);
        if (!await EndAsync(client, cycle, person.Id, cancellation))
        {
            return await web.MessageAsync(request, StatusCodes.Status409Conflict, "Có tiến trình của đợt còn đang làm dở việc. Hãy đợi ít giây rồi chạy lại lần nữa.");
        }

        // A finished one of this id is replaced by it.
        await client.ScheduleNewOrchestrationInstanceAsync(ReportingCycle.Name, cycle.Value, new StartOrchestrationOptions(InstanceId: cycle.Value), cancellation);
        FunctionsLog.InstanceRestarted(logger, cycle.Value, person.Id);
        return Web.Go(PageRoutes.Instance(cycle.Value), Notices.InstanceRestarted);
    }, cancellation);

    internal static bool MayRestart(OrchestrationMetadata instance) => instance.RuntimeStatus is OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    /// <returns>Whether everything of the cycle is over.</returns>
    private async Task<bool> EndAsync(DurableTaskClient client, CycleId cycle, string person, CancellationToken cancellation)
    {
        // The parent first: it starts nothing more while its children end.
        List<string> ended = [];
        foreach (var id in await LivingAsync(client, cycle, cancellation))
        {
            await client.TerminateInstanceAsync(id, $"restarted by administrator {person}", cancellation);
            ended.Add(id);
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            foreach (var id in ended)
            {
                await client.WaitForInstanceCompletionAsync(id, both.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }

        return (await LivingAsync(client, cycle, cancellation)).Count == 0;
    }

    private static async Task<List<string>> LivingAsync(DurableTaskClient client, CycleId cycle, CancellationToken cancellation)
    {
        List<string> living = [];
        await foreach (var instance in client.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: cycle.Value)).WithCancellation(cancellation))
        {
            // The beginning of an id may be that of another cycle: ct08:2023 and ct08:2023H1.
            if (!instance.IsCompleted && InstanceActs.CycleOf(instance.InstanceId) == cycle)
            {
                living.Add(instance.InstanceId);
            }
        }

        living.Sort(StringComparer.Ordinal);
        return living;
    }
}
