using Microsoft.Extensions.Options;
using Program08.Functions.Mailing;
using Program08.Pages;
using Program08.Pages.Mails;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Access;

/// <summary>
/// Mails the one-time link to the first administrator, where nobody sits at a console to read it. Of many processes that start at once one sends; while
/// nobody has used the link it is sent again when it has expired.
/// </summary>
public sealed class FirstAdministrator(People people, IReportingStore store, MailRenderer renderer, IMailSender sender, TimeProvider time, IOptions<ReportingOptions> site, IOptions<MailOptions> mail, ILogger<FirstAdministrator> logger)
{
    // Beside the people: it says nothing but when.
    private const string Key = "first-administrator";

    /// <returns>Whether a mail went.</returns>
    public async Task<bool> InviteByMailAsync(CancellationToken cancellation)
    {
        var address = site.Value.FirstAdministrator;
        if (address.Length == 0 || await people.HasAdministratorAsync(cancellation) || await ClaimAsync(cancellation) is not { } claim)
        {
            return false;
        }

        var token = await people.InviteAsync(null, cancellation);
        var now = time.GetUtcNow();
        var link = new Uri(new Uri(site.Value.BaseAddress), PageRoutes.SetUp(token));
        var body = await renderer.RenderAsync(new InvitationMail(new MailContext("Thiết lập", address), "Quản trị hệ thống", now + site.Value.LinkLifetime, link));
        var key = $"first-administrator:{PeopleRecords.HashOf(token)}";
        var delivery = await sender.SendAsync(OutgoingMail.OutsideLedger(key, mail.Value, address, address, body), cancellation);
        if (delivery is MailDelivery.Accepted)
        {
            FunctionsLog.FirstAdministratorInvited(logger, address);
            return true;
        }

        // The next start tries again.
        await store.CommitAsync(PeopleRecords.Partition, [new RowChange.Delete(Key, claim)], cancellation);
        FunctionsLog.FirstAdministratorNotInvited(logger, address, delivery switch { MailDelivery.Refused refused => refused.Reason, MailDelivery.Unavailable down => down.Reason, _ => "" });
        return false;
    }

    /// <returns>The ETag of the claim; null when another has it, or had it and the link is still good.</returns>
    private async Task<string?> ClaimAsync(CancellationToken cancellation)
    {
        var json = StoredJson.Write(time.GetUtcNow());
        var row = await store.FindAsync(PeopleRecords.Partition, Key, cancellation);
        if (row is not null && StoredJson.Read<DateTimeOffset>(row.Json) + site.Value.LinkLifetime > time.GetUtcNow())
        {
            return null;
        }

        RowChange claim = row is null ? new RowChange.Insert(Key, json) : new RowChange.Replace(Key, json, row.ETag);
        return await store.CommitAsync(PeopleRecords.Partition, [claim], cancellation) is CommitResult.Committed committed ? committed.ETags[Key] : null;
    }
}
