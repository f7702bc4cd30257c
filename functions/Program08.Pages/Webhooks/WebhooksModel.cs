namespace Program08.Pages.Webhooks;

/// <summary>Addresses that are told of events. Forms: <c>name</c>, <c>address</c>, <c>kind-…</c> ticks; <c>event</c> to send one again; none of their own to rotate, enable and remove.</summary>
/// <param name="Made">Null when none was just made.</param>
/// <param name="Kinds">That can be ticked.</param>
public sealed record WebhooksModel(Shell Shell, IReadOnlyList<WebhookRow> Hooks, NewWebhookSecret? Made, IReadOnlyList<Choice> Kinds, WebhookForm Form, IReadOnlyList<FormError> Errors) : IPageModel
{
    /// <summary>What the names of the ticks begin with.</summary>
    public const string KindPrefix = "kind-";
}
