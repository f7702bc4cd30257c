using Program08.Functions.Access;
using Program08.Pages;
using Program08.Pages.Webhooks;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Webhooks;

/// <summary>The administrator's list of addresses that are told of events, with what was sent to them.</summary>
public sealed class ManageWebhooks(Web web, WebhookDesk hooks, WebhookDeliveries deliveries, TimeProvider time)
{
    private const string Route = "quan-tri/ket-noi/thong-bao";

    private static readonly IReadOnlyList<Choice> Kinds = [.. WebhookEvents.Kinds.Select(known => new Choice(known.Kind, $"{known.Words} ({known.Kind})"))];

    [Function("ShowWebhooks")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        MayUse.Administer(Web.Person(request)) ? await PageAsync(request, new WebhookForm(), null, [], cancellation) : await web.RefuseAsync(request);

    [Function("AddWebhook")]
    public async Task<IResult> Add([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Web.Person(request) is not { } self || !MayUse.Administer(self))
        {
            return await web.RefuseAsync(request);
        }

        var posted = await request.ReadFormAsync(cancellation);
        var form = new WebhookForm(posted["name"], posted["address"], [.. WebhookEvents.Kinds.Select(known => known.Kind).Where(kind => posted.ContainsKey(WebhooksModel.KindPrefix + kind))]);
        return await hooks.AddAsync(form.Name, form.Address, form.Kinds!, self.Id, cancellation) switch
        {
            Outcome<(WebhookRecord Record, string Secret)>.Success { Value: var added } => await PageAsync(request, new WebhookForm(), new NewWebhookSecret(added.Record.Name, added.Secret), [], cancellation),
            Outcome<(WebhookRecord Record, string Secret)>.Failed failed => await PageAsync(request, form, null, [.. failed.Failures.Select(failure => new FormError(failure.Code, failure.Message.Vi))], cancellation),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
    }

    [Function("RotateWebhookSecret")]
    public async Task<IResult> Rotate([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{id}/doi-khoa")] HttpRequest request, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } self || !MayUse.Administer(self))
        {
            return await web.RefuseAsync(request);
        }

        var id = Web.Route(request, "id");
        return await hooks.RotateAsync(id, self.Id, cancellation) is { } secret
            ? await PageAsync(request, new WebhookForm(), new NewWebhookSecret((await hooks.ListAsync(cancellation)).FirstOrDefault(hook => hook.Id == id)?.Name ?? id, secret), [], cancellation)
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    [Function("EnableWebhook")]
    public Task<IResult> Enable([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{id}/bat-lai")] HttpRequest request, CancellationToken cancellation) =>
        ActAsync(request, Notices.WebhookEnabled, (id, self) => hooks.EnableAsync(id, self, cancellation));

    [Function("RemoveWebhook")]
    public Task<IResult> Remove([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{id}/xoa")] HttpRequest request, CancellationToken cancellation) =>
        ActAsync(request, Notices.WebhookRemoved, (id, self) => hooks.RemoveAsync(id, self, cancellation));

    [Function("ResendWebhook")]
    public Task<IResult> Resend([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{id}/gui-lai")] HttpRequest request, CancellationToken cancellation) =>
        ActAsync(request, Notices.WebhookSentAgain, async (id, _) => await deliveries.SendAgainAsync(id, (await request.ReadFormAsync(cancellation))["event"].ToString(), cancellation));

    private async Task<IResult> ActAsync(HttpRequest request, string notice, Func<string, string, Task<bool>> act)
    {
        if (Web.Person(request) is not { } self || !MayUse.Administer(self))
        {
            return await web.RefuseAsync(request);
        }

        return await act(Web.Route(request, "id"), self.Id) ? Web.Go(PageRoutes.Webhooks, notice) : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    private async Task<IResult> PageAsync(HttpRequest request, WebhookForm form, NewWebhookSecret? made, IReadOnlyList<FormError> errors, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        List<WebhookRow> rows = [];
        foreach (var hook in await hooks.ListAsync(cancellation))
        {
            rows.Add(new WebhookRow(
                hook.Id,
                hook.Name,
                hook.Address,
                [.. hook.Kinds.Select(Words)],
                hook.DisabledAt,
                hook.Problem,
                hook.Secrets.Select(secret => secret.EndsAt).Where(end => end > now).Max(),
                [
                    .. (await deliveries.ListLatestAsync(hook.Id, cancellation)).Select(delivery => new WebhookDeliveryRow(
                        delivery.EventId, Words(delivery.Kind), delivery.At, delivery.Attempts, delivery.DeliveredAt, delivery.NextAttemptAt, delivery.Problem)),
                ]));
        }

        return await web.PageAsync<WebhooksPage>(
            new WebhooksModel(web.Shell(request, "Thông báo cho phần mềm khác"), rows, made, Kinds, form, errors), errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static string Words(string kind) => WebhookEvents.Kinds.FirstOrDefault(known => known.Kind == kind).Words ?? kind;
}
