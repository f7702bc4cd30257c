using Program08.Pages;
using Program08.Pages.Access;
using Program08.Reporting.Periods;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>Where somebody says when they are away and who stands in; an administrator says it for anybody.</summary>
public sealed class ShowAbsence(Web web, Absences absences, PeopleRecords people, TimeProvider time)
{
    [Function(nameof(ShowAbsence))]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "vang-mat")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Web.Person(request) is { } person && MayUse.BeAbsent(person)
            ? await PageAsync(request, person, await AbsentAsync(person, request.Query["nguoi"], cancellation), null, [], cancellation)
            : await web.RefuseAsync(request);
    }

    [Function("SetAbsence")]
    public async Task<IResult> Set([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "vang-mat")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Web.Person(request) is not { } person || !MayUse.BeAbsent(person))
        {
            return await web.RefuseAsync(request);
        }

        var posted = await request.ReadFormAsync(cancellation);
        if (await AbsentAsync(person, posted["person"], cancellation) is not { } absent)
        {
            return await PageAsync(request, person, null, null, [new FormError("person", "Chọn người vắng mặt.")], cancellation);
        }

        if (posted["do"] == "end")
        {
            await absences.EndAsync(absent.Id, person.Id, cancellation);
            return Web.Go(PageRoutes.Absence, Notices.AbsenceEnded);
        }

        var form = new AbsenceForm(posted["from"], posted["to"], posted["standIn"]);
        var outcome = await absences.SetAsync(absent.Id, LocalTimes.Day(form.From), LocalTimes.Day(form.To), form.StandIn ?? "", MayUse.Administer(person), person.Id, cancellation);
        return outcome.TryGet(out _, out var failures)
            ? Web.Go(PageRoutes.Absence, Notices.AbsenceSet)
            : await PageAsync(request, person, absent, form, [.. failures.Select(failure => new FormError(failure.Code, failure.Message.Vi))], cancellation);
    }

    /// <summary>Oneself, or whom an administrator names; null when an administrator without a unit has named nobody.</summary>
    private async Task<PersonRecord?> AbsentAsync(PersonRecord person, string? named, CancellationToken cancellation)
    {
        var id = MayUse.Administer(person) && !string.IsNullOrEmpty(named) ? named : person.Id;
        return await people.FindAsync(id, cancellation) is { } found && found.Grants.Any(grant => grant.Unit is not null) ? found : null;
    }

    private async Task<IResult> PageAsync(HttpRequest request, PersonRecord person, PersonRecord? absent, AbsenceForm? form, IReadOnlyList<FormError> errors, CancellationToken cancellation)
    {
        var everyone = await people.ListAsync(cancellation);
        var administers = MayUse.Administer(person);
        var today = VietnamTime.DayOf(time.GetUtcNow());
        var names = everyone.ToDictionary(known => known.Id, known => known.Name);
        var model = new AbsenceModel(
            web.Shell(request, "Vắng mặt"),
            administers ? [.. everyone.Where(known => known.Grants.Any(grant => grant.Unit is not null)).OrderBy(known => known.Name, StringComparer.Ordinal).Select(known => new Choice(known.Id, $"{known.Name} – {known.Email}"))] : [],
            absent?.Id,
            absent?.Name,
            absent?.Absence is { } absence && absence.To >= today ? new KnownAbsence(absence.From, absence.To, names.GetValueOrDefault(absence.StandIn, absence.StandIn)) : null,
            [.. (absent?.StandsIn ?? []).Where(standIn => standIn.To >= today).Select(standIn => new KnownAbsence(standIn.From, standIn.To, names.GetValueOrDefault(standIn.For, standIn.For)))],
            absent is null ? [] : [.. Absences.Candidates(absent, everyone, administers).Select(known => new Choice(known.Id, known.Name))],
            form ?? new AbsenceForm(null, null, null),
            errors);
        return await web.PageAsync<AbsencePage>(model, errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
