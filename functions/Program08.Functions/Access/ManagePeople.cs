using Microsoft.Extensions.Options;
using Program08.Functions.Cycles;
using Program08.Pages;
using Program08.Pages.Access;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>The administrator's list of people: adding with a role, a new one-time link, removing.</summary>
public sealed class ManagePeople(Web web, People people, PeopleRecords records, PeopleFinder finder, PeopleChanges changes, SecondFactors factors, RecordBook book, Catalogue catalogue, TimeProvider time, IOptions<ReportingOptions> options)
{
    private const int LatestHistory = 20;

    [Function("ShowPeople")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "quan-tri/nguoi-dung")] HttpRequest request, CancellationToken cancellation) =>
        MayUse.Administer(Web.Person(request)) ? await PageAsync(request, new PersonForm(), null, [], cancellation) : await web.RefuseAsync(request);

    [Function("AddPerson")]
    public async Task<IResult> Add([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "quan-tri/nguoi-dung")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Web.Person(request) is not { } self || !MayUse.Administer(self))
        {
            return await web.RefuseAsync(request);
        }

        var posted = await request.ReadFormAsync(cancellation);
        var form = new PersonForm(posted["name"], posted["email"], posted["phone"], posted["role"], posted["unit"]);
        var errors = new List<FormError>();
        var grants = RoleChoices.Grants(form.Role, form.Unit, catalogue.Units);
        if (grants.Count == 0)
        {
            errors.Add(RoleChoices.NeedsUnit(form.Role) ? new FormError("unit", "Chọn đơn vị cho vai trò này.") : new FormError("role", "Chọn vai trò."));
        }

        if (errors.Count == 0)
        {
            switch (await people.AddAsync(form.Name ?? "", form.Email ?? "", form.Phone, grants, self.Id, cancellation))
            {
                case Outcome<PersonRecord>.Success { Value: var added }:
                    var link = added.PasswordHash is null ? await LinkAsync(added, cancellation) : null;
                    return await PageAsync(request, new PersonForm(), link, [], cancellation);
                case Outcome<PersonRecord>.Failed failed:
                    errors.AddRange(failed.Failures.Select(failure => new FormError(failure.Code == "NAME" ? "name" : "email", failure.Message.Vi)));
                    break;
            }
        }

        return await PageAsync(request, form, null, errors, cancellation);
    }

    [Function("InvitePersonAgain")]
    public async Task<IResult> InviteAgain([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "quan-tri/nguoi-dung/{id}/moi-lai")] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.Administer(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        return await records.FindAsync(Web.Route(request, "id"), cancellation) is { } person
            ? await PageAsync(request, new PersonForm(), await LinkAsync(person, cancellation), [], cancellation)
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    /// <summary>For one whose telephone is gone: signs in with the password alone, and sets an app up again.</summary>
    [Function("EndSecondFactor")]
    public async Task<IResult> EndSecondFactor([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "quan-tri/nguoi-dung/{id}/tat-hai-lop")] HttpRequest request, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } self || !MayUse.Administer(self))
        {
            return await web.RefuseAsync(request);
        }

        // Their own needs a code of theirs, on their own page.
        var id = Web.Route(request, "id");
        return id != self.Id && await factors.EndAsync(id, self.Id, cancellation) ? Web.Go(PageRoutes.People, Notices.SecondFactorOff) : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    [Function("RemovePerson")]
    public async Task<IResult> Remove([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "quan-tri/nguoi-dung/{id}/xoa")] HttpRequest request, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } self || !MayUse.Administer(self))
        {
            return await web.RefuseAsync(request);
        }

        var id = Web.Route(request, "id");
        if (id == self.Id)
        {
            return await web.MessageAsync(request, StatusCodes.Status409Conflict, "Không thể tự xóa tài khoản đang dùng.");
        }

        return await changes.RemoveAsync(id, self.Id, cancellation) ? Web.Go(PageRoutes.People, Notices.PersonRemoved) : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    private static string? Invitation(InvitationOrder? order) => order switch
    {
        null => null,
        { NextAttemptAt: null } => $"Thư mời bị từ chối: {order.Problem}",
        { Problem: null } => "Thư mời đang được gửi.",
        _ => $"Thư mời chưa gửi được, hệ thống tự gửi lại: {order.Problem}",
    };

    private async Task<OneTimeLink> LinkAsync(PersonRecord person, CancellationToken cancellation)
    {
        var token = await people.InviteAsync(person.Id, cancellation);
        return new OneTimeLink(person.Name, new Uri(new Uri(options.Value.BaseAddress), PageRoutes.SetUp(token)).ToString(), time.GetUtcNow() + options.Value.LinkLifetime, IsMailed: false);
    }

    private async Task<IResult> PageAsync(HttpRequest request, PersonForm form, OneTimeLink? link, List<FormError> errors, CancellationToken cancellation)
    {
        var self = Web.Person(request)?.Id;
        var (shown, search) = await finder.FindAsync(request.Query, cancellation);
        IReadOnlyList<InvitationOrder?> orders = search is null
            ? [.. await book.ListAsync<InvitationOrder>(PeopleRecords.Partition, PeopleKeys.InvitationOrders, cancellation)]
            : await Task.WhenAll(shown.Select(person => book.FindAsync<InvitationOrder>(PeopleRecords.Partition, PeopleKeys.InvitationOrder(person.Id), cancellation)));
        var invitations = orders.OfType<InvitationOrder>().ToDictionary(order => order.Person, StringComparer.Ordinal);
        var history = await book.ReadLatestHistoryAsync(PeopleRecords.Partition, PeopleRecords.Subject, LatestHistory, cancellation);
        var actors = await records.FindActorsAsync(history.Select(entry => entry.By), cancellation);
        var rows = shown
            .OrderBy(person => person.Name, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true))
            .Select(person => new PersonRow(person.Id, person.Name, person.Email, person.Phone, [.. person.Grants.Select(grant => RoleChoices.Words(grant, catalogue.Units))], person.PasswordHash is not null, person.Id == self, Invitation(invitations.GetValueOrDefault(person.Id)), person.HasSecondFactor))
            .ToList();
        var model = new PeopleModel(web.Shell(request, "Người dùng"), rows, RoleChoices.Roles(catalogue.ApprovalLevels), RoleChoices.Units(catalogue.Units), form, link, [.. history.Reverse().Select(entry => HistoryRows.Of(entry, actors))], errors, search);
        return await web.PageAsync<PeoplePage>(model, errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
