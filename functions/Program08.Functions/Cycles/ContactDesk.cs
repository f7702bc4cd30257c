using Program08.Functions.Units;
using Program08.Pages.Cycles;
using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;
using Program08.Reporting.Periods;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Cycles;

/// <summary>Notes calls and messages to units. A promised day stands in the unit's row, where its reminders look. Rows first, then the wake.</summary>
public sealed class ContactDesk(CycleRecords records, Catalogue catalogue, TimeProvider time)
{
    private const int LongestName = 120;
    private const int LongestNote = 500;

    private static readonly Failure NoName = new("with", new("Ghi đã liên lạc với ai, không quá 120 ký tự.", "Say who was called."));
    private static readonly Failure NoOutcome = new("outcome", new("Chọn kết quả liên lạc.", "Choose what came of it."));
    private static readonly Failure NoDay = new("promisedOn", new("Nhập ngày đơn vị hẹn gửi.", "Enter the promised day."));
    private static readonly Failure PastDay = new("promisedOn", new("Ngày hẹn phải từ hôm nay trở đi.", "The promised day must not be past."));
    private static readonly Failure NotCounted = new("VERSION_NOT_COUNTED", new("Đơn vị đã có bản khác. Tải lại trang để xem giải trình của bản đó.", "There is another version by now."));
    private static readonly Failure DayWithoutPromise = new("promisedOn", new("Ngày hẹn chỉ ghi khi kết quả là “Đơn vị hẹn ngày gửi”.", "A day goes with a promise only."));

    public async Task<Outcome<UnitReport>> NoteAsync(CycleId id, UnitCode unit, ContactRequest request, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var with = request.With.Trim().Normalize();
        var note = request.Note.Trim().Normalize();
        var cycle = await records.ReadCycleAsync(id, cancellation);
        if (Wrong(request, with) is { Count: > 0 } wrong)
        {
            return Outcomes.Fail<UnitReport>(wrong);
        }

        if (!cycle.IsCollecting || request.Outcome is not { } outcome)
        {
            return Refusals.Of<UnitReport>(cycle.Stage == CycleStage.Planned ? Refusals.NotOpenYet : Refusals.CollectionClosed);
        }

        var promise = request.PromisedOn is { } day ? new UnitPromise(day, await PausesUntilAsync(id, day, cancellation)) : null;
        Failure? refusal = null;
        var result = await records.ChangeUnitAsync(
            id,
            unit,
            row =>
            {
                refusal = Refusals.Shut(row, cycle);
                if (refusal is not null)
                {
                    return null;
                }

                var contact = new ContactRecord(
                    unit, row.Contacts + 1, person, time.GetUtcNow(), with, request.Means, outcome, request.PromisedOn, note.Length == 0 ? null : note[..Math.Min(note.Length, LongestNote)]);
                return new Change<UnitReport>(
                    row with { Contacts = contact.Number, Promise = promise ?? row.Promise },
                    [new HistoryFact("UnitContacted", person, Told(contact))],
                    [new RowChange.Insert(CycleKeys.Contact(unit, contact.Number), StoredJson.Write(contact))]);
            },
            cancellation);
        return refusal is null ? Outcomes.Success(result.Row) : Refusals.Of<UnitReport>(refusal);
    }

    /// <summary>Notes that a version's explanations were read. A second click finds it done.</summary>
    public async Task<Outcome<UnitReport>> MarkReadAsync(CycleId id, UnitCode unit, int version, string person, CancellationToken cancellation)
    {
        Failure? refusal = null;
        var result = await records.ChangeUnitAsync(
            id,
            unit,
            row =>
            {
                refusal = version == 0 || version != row.CountedVersion ? NotCounted : null;
                return refusal is not null || row.ReadVersion >= version
                    ? null
                    : new Change<UnitReport>(row with { ReadVersion = version }, [new HistoryFact("ExplanationsRead", person, $"Đã xem các giải trình của bản {version}.")]);
            },
            cancellation);
        return refusal is null ? Outcomes.Success(result.Row) : Outcomes.Fail<UnitReport>(refusal);
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<ContactRecord>> ListAsync(CycleId id, UnitCode unit, CancellationToken cancellation) =>
        [.. (await records.Book.ListAsync<ContactRecord>(CycleKeys.Partition(id), CycleKeys.Contacts(unit), cancellation)).OrderByDescending(contact => contact.Number)];

    private List<Failure> Wrong(ContactRequest request, string with)
    {
        List<Failure> wrong = [];
        if (with.Length is 0 or > LongestName)
        {
            wrong.Add(NoName);
        }

        if (request.Outcome is null)
        {
            wrong.Add(NoOutcome);
        }

        var isPromise = request.Outcome == ContactOutcome.Promised;
        if (isPromise && request.PromisedOn is null)
        {
            wrong.Add(NoDay);
        }
        else if (!isPromise && request.PromisedOn is not null)
        {
            wrong.Add(DayWithoutPromise);
        }
        else if (request.PromisedOn < VietnamTime.DayOf(time.GetUtcNow()))
        {
            wrong.Add(PastDay);
        }

        return wrong;
    }

    // Nobody is reminded on a guessed working day: where the calendar ends, the next day has to do.
    private async Task<DateTimeOffset> PausesUntilAsync(CycleId id, DateOnly day, CancellationToken cancellation)
    {
        var hour = (await catalogue.PinnedProgrammeAsync(id, cancellation)).Ladder.Hour;
        return VietnamTime.At(catalogue.Calendar.AddWorkingDays(day, 1).TryGet(out var next, out _) ? next : day.AddDays(1), hour);
    }

    private static string Told(ContactRecord contact) =>
        $"{ContactWords.Of(contact.Means)} với {contact.With}: {ContactWords.Of(contact.Outcome)}{(contact.PromisedOn is { } day ? $" {VietnameseFormat.Date(day)}" : "")}.{(contact.Note is null ? "" : $" {contact.Note}")}";
}
