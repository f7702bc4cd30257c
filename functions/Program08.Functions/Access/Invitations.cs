using System.Globalization;
using Microsoft.Extensions.Options;
using Program08.Functions.Demonstrations;
using Program08.Functions.Mailing;
using Program08.Pages;
using Program08.Pages.Mails;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Access;

/// <summary>
/// Mails people the link that sets their password. The link is made for each try, since only its hash is ever stored; a try is written down before it
/// is made, so that two senders never have it together.
/// </summary>
public sealed class Invitations(
    People people, PeopleRecords records, RecordBook book, IReportingStore store, Catalogue catalogue, IMailSender sender, MailRenderer renderer, DemonstrationSite demonstration,
    TimeProvider time, IOptions<MailOptions> mail, IOptions<ReportingOptions> site, ILogger<Invitations> logger)
{
    private const int MostDoublings = 8;

    /// <summary>Sends what is due.</summary>
    public async Task SendAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var order in await book.ListAsync<InvitationOrder>(PeopleRecords.Partition, PeopleKeys.InvitationOrders, cancellation))
        {
            if (order.NextAttemptAt <= now)
            {
                await SendAsync(order.Person, cancellation);
            }
        }
    }

    private async Task SendAsync(string id, CancellationToken cancellation)
    {
        var key = PeopleKeys.InvitationOrder(id);
        if (await book.ChangeAsync<InvitationOrder>(PeopleRecords.Partition, key, Claim, cancellation) is not { Changed: true, Row: var order })
        {
            return;
        }

        if (await records.FindAsync(id, cancellation) is not { PasswordHash: null } person)
        {
            await DropAsync(key, cancellation);
            return;
        }

        var link = new Uri(new Uri(site.Value.BaseAddress), PageRoutes.SetUp(await people.InviteAsync(id, cancellation)));
        var context = new MailContext(string.Join(", ", catalogue.Programmes.Select(programme => programme.Mark)), person.Name) { IsDemonstration = await demonstration.ReadAsync(cancellation) is not null };
        var roles = string.Join(", ", person.Grants.Select(grant => RoleChoices.Words(grant, catalogue.Units)));
        var body = await renderer.RenderAsync(new InvitationMail(context, roles, time.GetUtcNow() + site.Value.LinkLifetime, link));
        var name = string.Create(CultureInfo.InvariantCulture, $"invitation:{id}:{order.At:yyyyMMddHHmmss}");
        var delivery = await sender.SendAsync(OutgoingMail.OutsideLedger(name, mail.Value, person.Email, person.Name, body), cancellation);
        switch (delivery)
        {
            case MailDelivery.Accepted:
                await DropAsync(key, cancellation);
                break;
            case MailDelivery.Refused refused:
                await FailAsync(key, order with { NextAttemptAt = null, Problem = refused.Reason }, cancellation);
                break;
            case MailDelivery.Unavailable unavailable:
                await FailAsync(key, order with { Problem = unavailable.Reason }, cancellation);
                break;
            default:
                throw new InvalidOperationException($"Unknown delivery {delivery.GetType().Name}.");
        }
    }

    private async Task DropAsync(string key, CancellationToken cancellation)
    {
        if (await store.FindAsync(PeopleRecords.Partition, key, cancellation) is { } row)
        {
            await store.CommitAsync(PeopleRecords.Partition, [new RowChange.Delete(key, row.ETag)], cancellation);
        }
    }

    private Change<InvitationOrder>? Claim(InvitationOrder order)
    {
        var now = time.GetUtcNow();
        return order.NextAttemptAt <= now
            ? new Change<InvitationOrder>(order with { Attempts = order.Attempts + 1, NextAttemptAt = now + (site.Value.MailRetryAfter * Math.Pow(2, Math.Min(order.Attempts, MostDoublings))) }, [])
            : null;
    }

    private async Task FailAsync(string key, InvitationOrder order, CancellationToken cancellation)
    {
        FunctionsLog.InvitationFailed(logger, order.Person, order.Attempts, order.Problem ?? "");
        await book.ChangeAsync<InvitationOrder>(PeopleRecords.Partition, key, _ => new Change<InvitationOrder>(order, []), cancellation);
    }
}
