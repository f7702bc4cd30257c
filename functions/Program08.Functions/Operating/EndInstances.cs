using Program08.Functions.Access;
using Program08.Pages;

namespace Program08.Functions.Operating;

/// <summary>The administrator's last resort: ending an orchestration, and clearing away one that is over.</summary>
public sealed class EndInstances(Web web, InstanceActs acts, ILogger<EndInstances> logger)
{
    [Function("TerminateInstance")]
    public Task<IResult> Terminate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "quan-tri/tien-trinh/{id}/ket-thuc")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => acts.ActAsync(request, client, async (person, id, instance) =>
    {
        if (instance.IsCompleted)
        {
            return await web.MessageAsync(request, StatusCodes.Status409Conflict, "Tiến trình đã dừng từ trước.");
        }

        await acts.TellAsync(id, "ProcessTerminated", person.Id, $"Kết thúc tiến trình {id}", cancellation);
        await client.TerminateInstanceAsync(id, $"administrator {person.Id}", cancellation);
        FunctionsLog.InstanceTerminated(logger, id, person.Id);
        return Web.Go(PageRoutes.Instance(id), Notices.InstanceTerminated);
    }, cancellation);

    [Function("PurgeInstance")]
    public Task<IResult> Purge(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "quan-tri/tien-trinh/{id}/xoa")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => acts.ActAsync(request, client, async (person, id, instance) =>
    {
        if (!instance.IsCompleted)
        {
            return await web.MessageAsync(request, StatusCodes.Status409Conflict, "Chỉ xóa được tiến trình đã dừng.");
        }

        await acts.TellAsync(id, "ProcessPurged", person.Id, $"Xóa diễn biến của tiến trình {id}", cancellation);
        await client.PurgeInstanceAsync(id, cancellation);
        FunctionsLog.InstancePurged(logger, id, person.Id);
        return Web.Go(PageRoutes.Instances, Notices.InstancePurged);
    }, cancellation);
}
