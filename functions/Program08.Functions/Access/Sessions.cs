using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>
/// Where people are signed in. It stands in the person's own row, which every request reads anyway, so that a session that was ended is over at the
/// next request, on every worker: a cookie alone, copied or kept, opens nothing.
/// </summary>
public sealed class Sessions(PeopleRecords people, RecordBook book, TimeProvider time, IOptions<ReportingOptions> options, ILogger<Sessions> logger)
{
    /// <summary>Of a ticket: which session it is of.</summary>
    public const string ClaimType = "program08:session";

    // More than anybody uses; the one that was not used for longest makes room.
    private const int MostOfAPerson = 30;
    private const int IdBytes = 16;
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(15);

    /// <summary>Of a ticket; null for one without.</summary>
    public static string? IdOf(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return principal.FindFirst(ClaimType)?.Value;
    }

    /// <summary>Those that are not over, the last used first.</summary>
    public IReadOnlyList<SessionRecord> OpenOf(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var now = time.GetUtcNow();
        return [.. (person.Sessions ?? []).Where(session => IsOpen(session, person.SecurityStamp, now)).OrderByDescending(session => session.SeenAt)];
    }

    /// <summary>The session that a ticket is of; null when it is over.</summary>
    public SessionRecord? Find(PersonRecord person, ClaimsPrincipal principal) =>
        IdOf(principal) is { } id ? OpenOf(person).FirstOrDefault(session => session.Id == id) : null;

    /// <param name="stamp">The person's, which goes into the ticket too.</param>
    /// <param name="replaced">The session this browser had; null for none.</param>
    /// <returns>Its id.</returns>
    public async Task<string> BeginAsync(string person, string stamp, string? replaced, string device, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var begun = new SessionRecord(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), now, now, device, stamp);
        await people.ChangeAsync(
            person,
            known => known with { Sessions = [.. OpenOf(known).Where(session => session.Id != replaced).Take(MostOfAPerson - 1), begun] },
            cancellation);
        return begun.Id;
    }

    /// <summary>Notes that a session is used, seldom enough not to write at every request.</summary>
    public async Task SeeAsync(PersonRecord person, SessionRecord session, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(session);
        var now = time.GetUtcNow();
        if (now - session.SeenAt < SeenEvery)
        {
            return;
        }

        try
        {
            await people.ChangeAsync(
                person.Id,
                known => known with { Sessions = [.. (known.Sessions ?? []).Select(one => one.Id == session.Id && one.SeenAt < now ? one with { SeenAt = now } : one)] },
                cancellation);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // Whoever only reads goes on reading while nothing can be written.
            FunctionsLog.SessionNotNoted(logger, person.Id, problem);
        }
    }

    /// <summary>Ends those that are named; ending them twice is ending them once.</summary>
    public Task EndAsync(string person, Func<SessionRecord, bool> isEnded, CancellationToken cancellation) =>
        people.ChangeAsync(person, known => known with { Sessions = [.. OpenOf(known).Where(session => !isEnded(session))] }, cancellation);

    /// <summary>Ends all of somebody else's, which is told in the history of people.</summary>
    /// <returns>False when there is no such person.</returns>
    public Task<bool> EndAllAsync(string person, string by, CancellationToken cancellation) => book.TellAsync(
        PeopleRecords.Partition,
        PeopleRecords.Subject,
        async token => await people.PrepareAsync(person, known => known with { Sessions = null }, token) is { } prepared
            ? new Told(prepared.Rows, [new HistoryFact("SessionsEnded", by, $"Đăng xuất {prepared.Known.Name} khỏi mọi nơi.")])
            : null,
        cancellation);

    private bool IsOpen(SessionRecord session, string stamp, DateTimeOffset now) =>
        session.Stamp == stamp && now < session.StartedAt + options.Value.SessionMaximum && now < session.SeenAt + options.Value.SessionLength + SeenEvery;
}
