using Program08.Pages;
using Program08.Pages.Access;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>The administrator's page where one person's part in a unit goes over to another.</summary>
public sealed class HandOverUnit(Web web, Handovers handovers, PeopleRecords people, Catalogue catalogue)
{
    [Function("ShowHandover")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "quan-tri/nguoi-dung/ban-giao")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return MayUse.Administer(Web.Person(request))
            ? await PageAsync(request, new HandoverForm(request.Query["tu"], null), [], cancellation)
            : await web.RefuseAsync(request);
    }

    [Function(nameof(HandOverUnit))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "quan-tri/nguoi-dung/ban-giao")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Web.Person(request) is not { } self || !MayUse.Administer(self))
        {
            return await web.RefuseAsync(request);
        }

        var posted = await request.ReadFormAsync(cancellation);
        var form = new HandoverForm(posted["from"], posted["to"]);
        List<FormError> errors = [];
        if (form.From?.Split('/', 2) is not [var unit, var from] || catalogue.Units.FirstOrDefault(known => known.Code.Value == unit)?.Code is not { } code)
        {
            errors.Add(new FormError("from", "Chọn người bàn giao và đơn vị."));
        }
        else if (!(await handovers.HandOverAsync(code, from, form.To ?? "", self.Id, cancellation)).TryGet(out _, out var failures))
        {
            errors.AddRange(failures.Select(failure => new FormError(failure.Code, failure.Message.Vi)));
        }

        return errors.Count == 0 ? Web.Go(PageRoutes.People, Notices.HandedOver) : await PageAsync(request, form, errors, cancellation);
    }

    private async Task<IResult> PageAsync(HttpRequest request, HandoverForm form, List<FormError> errors, CancellationToken cancellation)
    {
        var everyone = await people.ListAsync(cancellation);
        var givers = catalogue.Units.SelectMany(unit => everyone.Where(person => person.Grants.Any(grant => grant.Unit == unit.Code.Value))
            .Select(person => new Choice(From(unit.Code, person), $"{person.Name} ({Roles(unit.Code, person)})", unit.Name.Vi)));
        var takers = everyone.OrderBy(person => person.Name, StringComparer.Ordinal).Select(person => new Choice(person.Id, $"{person.Name} – {person.Email}"));
        var model = new HandoverModel(web.Shell(request, "Bàn giao đơn vị"), [.. givers], [.. takers], form, errors);
        return await web.PageAsync<HandoverPage>(model, errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static string From(UnitCode unit, PersonRecord person) => $"{unit}/{person.Id}";

    private static string Roles(UnitCode unit, PersonRecord person) =>
        string.Join(", ", person.Grants.Where(grant => grant.Unit == unit.Value).Select(grant => RoleChoices.Word(grant.Role, grant.Level)));
}
