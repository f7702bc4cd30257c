using Program08.Reporting.Numbers;
using Program08.Reporting.Periods;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Access;

/// <summary>
/// Who stands in for whom, and when. The absent keep their roles; the stand-in has the absent's roles in units on those days, gets their mails beside them,
/// and what is signed off then says in whose place. Approvers have deputies of their own.
/// </summary>
public sealed class Absences(PeopleRecords people, RecordBook book, TimeProvider time)
{
    private const int LongestDays = 366;

    private static readonly Failure NoStandIn = new("standIn", new("Chọn người thay.", "Choose who stands in."));
    private static readonly Failure BothSides = new("standIn", new(
        "Người này đang ở phía bên kia của cùng đơn vị: một người không vừa lập vừa xác nhận báo cáo. Chọn người khác.", "This person is on the other side of the same unit: nobody both prepares and signs off a return."));
    private static readonly Failure NoDays = new("to", new("Nhập ngày đầu và ngày cuối, ngày cuối từ hôm nay trở đi và trong vòng một năm.", "Enter first and last day, the last one not past and within a year."));
    private static readonly Failure NoRole = new("standIn", new("Người vắng không có vai trò nào ở đơn vị nên không cần người thay.", "The absent person has no role in a unit."));

    private DateOnly Today => VietnamTime.DayOf(time.GetUtcNow());

    /// <summary>The person with what they may do today: their own roles, and those of whom they stand in for.</summary>
    public async Task<PersonRecord> TodayAsync(PersonRecord person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        List<PersonRecord> absent = [];
        foreach (var standIn in (person.StandsIn ?? []).Where(standIn => standIn.Covers(Today)))
        {
            // The absent one's own row decides: an absence that was ended is over.
            if (await people.FindAsync(standIn.For, cancellation) is { Absence: { } absence } away && absence.StandIn == person.Id && absence.Covers(Today))
            {
                absent.Add(away);
            }
        }

        return absent.Count == 0 ? person : person.InPlaceOf(absent);
    }

    /// <summary>Who stands in for the person today; null when they are here.</summary>
    public string? StandInOf(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Absence is { } absence && absence.Covers(Today) ? absence.StandIn : null;
    }

    /// <summary>People who may stand in: those of the same units who are not on the other side of one; an administrator may choose anybody such.</summary>
    public static IReadOnlyList<PersonRecord> Candidates(PersonRecord absent, IEnumerable<PersonRecord> everyone, bool anywhere)
    {
        ArgumentNullException.ThrowIfNull(absent);
        var units = UnitsOf(absent);
        return [.. everyone.Where(person => person.Id != absent.Id && (anywhere || UnitsOf(person).Overlaps(units)) && CanTakeAll(person, absent)).OrderBy(person => person.Name, StringComparer.Ordinal)];
    }

    /// <returns>The absence as it stands now.</returns>
    public async Task<Outcome<Absence>> SetAsync(string id, DateOnly? from, DateOnly? to, string standIn, bool anywhere, string by, CancellationToken cancellation)
    {
        if (from is not { } first || to is not { } last || last < first || last < Today || last.DayNumber - first.DayNumber > LongestDays)
        {
            return Outcomes.Fail<Absence>(NoDays);
        }

        var absence = new Absence(first, last, standIn);
        Failure? refusal = null;
        await book.TellAsync(
            PeopleRecords.Partition,
            PeopleRecords.Subject,
            async token =>
            {
                var (absent, other) = (await people.FindAsync(id, token), await people.FindAsync(standIn, token));
                refusal = absent is null || UnitsOf(absent).Count == 0 ? NoRole : other is null || other.Id == id ? NoStandIn
                    : !CanTakeAll(other, absent) ? BothSides : !anywhere && !UnitsOf(other).Overlaps(UnitsOf(absent)) ? NoStandIn : null;
                if (refusal is not null || absent is null || other is null || absent.Absence == absence)
                {
                    return null;
                }

                List<RowChange> rows = [];
                await AddAsync(rows, id, person => person with { Absence = absence }, token);
                await AddAsync(rows, standIn, person => person with { StandsIn = [.. Others(person, id), new StandIn(id, first, last)] }, token);
                if (absent.Absence is { } before && before.StandIn != standIn)
                {
                    await AddAsync(rows, before.StandIn, person => person with { StandsIn = Others(person, id) is { Count: > 0 } left ? left : null }, token);
                }

                return new Told(rows, [new HistoryFact("AbsenceSet", by, $"{absent.Name} vắng từ {VietnameseFormat.Date(first)} đến {VietnameseFormat.Date(last)}; {other.Name} thay.")]);
            },
            cancellation);
        return refusal is null ? Outcomes.Success(absence) : Outcomes.Fail<Absence>(refusal);
    }

    /// <summary>Ends an absence, or takes back one that was to come. Nothing to do when there is none.</summary>
    public Task EndAsync(string id, string by, CancellationToken cancellation) => book.TellAsync(
        PeopleRecords.Partition,
        PeopleRecords.Subject,
        async token =>
        {
            if (await people.FindAsync(id, token) is not { Absence: { } absence } absent)
            {
                return null;
            }

            List<RowChange> rows = [];
            await AddAsync(rows, id, person => person with { Absence = null }, token);
            await AddAsync(rows, absence.StandIn, person => person with { StandsIn = Others(person, id) is { Count: > 0 } left ? left : null }, token);
            return new Told(rows, [new HistoryFact("AbsenceEnded", by, $"{absent.Name} thôi vắng mặt; không còn người thay.")]);
        },
        cancellation);

    private async Task AddAsync(List<RowChange> rows, string id, Func<PersonRecord, PersonRecord> change, CancellationToken cancellation)
    {
        if (await people.PrepareAsync(id, change, cancellation) is { } prepared)
        {
            rows.AddRange(prepared.Rows);
        }
    }

    private static List<StandIn> Others(PersonRecord person, string absent) => [.. (person.StandsIn ?? []).Where(known => known.For != absent)];

    private static bool CanTakeAll(PersonRecord person, PersonRecord absent) =>
        person.InPlaceOf([absent]).Grants.Count(grant => grant.InPlaceOf is not null) == absent.Grants.Count(grant => grant.Unit is not null && !person.Grants.Contains(grant));

    private static HashSet<string> UnitsOf(PersonRecord person) => [.. person.Grants.Select(grant => grant.Unit).OfType<string>()];
}
