using Program08.Functions.Access;
using Program08.Pages;
using Program08.Pages.Operating;

namespace Program08.Functions.Operating;

/// <summary>The administrator's list of orchestrations, and each with all that is known of it.</summary>
public sealed class ShowInstances(Web web, IEnumerable<IInstanceHistory> histories)
{
    private const int PageSize = 50;
    private const int LongestPrefix = 100;

    [Function(nameof(ShowInstances))]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "quan-tri/tien-trinh")] HttpRequest request, [DurableClient] DurableTaskClient client)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(client);
        if (!MayUse.Administer(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        var prefix = request.Query["prefix"].ToString().Trim();
        prefix = prefix[..Math.Min(prefix.Length, LongestPrefix)];
        var status = InstanceStates.Find(request.Query["status"]);
        var after = request.Query["after"].ToString();
        Page<OrchestrationMetadata>? page;
        try
        {
            page = await FirstAsync(client.GetAllInstancesAsync(new OrchestrationQuery(
                Statuses: status is { } only ? [only] : null, InstanceIdPrefix: prefix.Length > 0 ? prefix : null, PageSize: PageSize)), after);
        }
        catch (ArgumentException)
        {
            return await web.MessageAsync(request, StatusCodes.Status400BadRequest);
        }

        var next = page?.ContinuationToken is { Length: > 0 } token ? PageRoutes.InstancesAfter(status?.ToString(), prefix, token) : null;
        return await web.PageAsync<InstancesPage>(new InstancesModel(
            web.Shell(request, "Tiến trình"), [.. (page?.Values ?? []).Select(RowOf)], InstanceStates.Choices, status?.ToString() ?? "", prefix, next));
    }

    [Function("ShowInstance")]
    public async Task<IResult> One(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "quan-tri/tien-trinh/{id}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        if (!MayUse.Administer(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        var id = Web.Route(request, "id");
        if (await client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellation) is not { } instance)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        var steps = histories.FirstOrDefault() is { } history ? await history.ReadAsync(id) : null;
        var failure = instance.FailureDetails is { } details ? new InstanceFailure(details.ErrorType, details.ErrorMessage, details.StackTrace) : null;
        return await web.PageAsync<InstancePage>(new InstanceModel(
            web.Shell(request, id), RowOf(instance), instance.SerializedCustomStatus, instance.SerializedInput, instance.SerializedOutput, failure, steps, instance.IsCompleted)
        {
            IsSuspended = instance.RuntimeStatus == OrchestrationRuntimeStatus.Suspended,
            MayRestart = RestartInstances.MayRestart(instance) && InstanceActs.CycleOf(id) is not null,
        });
    }

    private static InstanceRow RowOf(OrchestrationMetadata instance) =>
        new(instance.InstanceId, instance.Name, InstanceStates.TagOf(instance.RuntimeStatus), instance.CreatedAt, instance.LastUpdatedAt);

    private static async Task<Page<OrchestrationMetadata>?> FirstAsync(AsyncPageable<OrchestrationMetadata> instances, string after)
    {
        await foreach (var page in instances.AsPages(after.Length > 0 ? after : null, PageSize))
        {
            return page;
        }

        return null;
    }
}
