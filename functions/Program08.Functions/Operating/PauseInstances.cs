using Program08.Functions.Access;
using Program08.Pages;

namespace Program08.Functions.Operating;

/// <summary>Lets an orchestration stand still for a while: whatever comes in meanwhile is kept and taken up in order.</summary>
public sealed class PauseInstances(Web web, InstanceActs acts, ILogger<PauseInstances> logger)
{
    [Function("SuspendInstance")]
    public Task<IResult> Suspend(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "quan-tri/tien-trinh/{id}/tam-dung")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => ChangeAsync(request, client, suspend: true, cancellation);

    [Function("ResumeInstance")]
    public Task<IResult> Resume(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "quan-tri/tien-trinh/{id}/chay-tiep")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => ChangeAsync(request, client, suspend: false, cancellation);

    private Task<IResult> ChangeAsync(HttpRequest request, DurableTaskClient client, bool suspend, CancellationToken cancellation) => acts.ActAsync(request, client, async (person, id, instance) =>
    {
        if (instance.IsCompleted || suspend == (instance.RuntimeStatus == OrchestrationRuntimeStatus.Suspended))
        {
            return await web.MessageAsync(request, StatusCodes.Status409Conflict, suspend ? "Chỉ tạm dừng được tiến trình đang chạy." : "Chỉ chạy tiếp được tiến trình đang tạm dừng.");
        }

        var reason = $"administrator {person.Id}";
        if (suspend)
        {
            await acts.TellAsync(id, "ProcessSuspended", person.Id, $"Cho tạm dừng tiến trình {id}", cancellation);
            await client.SuspendInstanceAsync(id, reason, cancellation);
            FunctionsLog.InstanceSuspended(logger, id, person.Id);
            return Web.Go(PageRoutes.Instance(id), Notices.InstanceSuspended);
        }

        await acts.TellAsync(id, "ProcessResumed", person.Id, $"Cho chạy tiếp tiến trình {id}", cancellation);
        await client.ResumeInstanceAsync(id, reason, cancellation);
        FunctionsLog.InstanceResumed(logger, id, person.Id);
        return Web.Go(PageRoutes.Instance(id), Notices.InstanceResumed);
    }, cancellation);
}
