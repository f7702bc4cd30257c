using Microsoft.AspNetCore.Identity;
using Program08.Pages;
using Program08.Pages.Access;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>Sets a password by one-time link. Opening the link changes nothing; sending the form uses it up.</summary>
public sealed class SetUp(Web web, People people, PeopleRecords records, SignInManager<Person> sessions, UserManager<Person> users)
{
    [Function("ShowSetUp")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "thiet-lap/{token}")] HttpRequest request, CancellationToken cancellation)
    {
        var token = Web.Route(request, "token");
        var invitation = await people.FindInvitationAsync(token, cancellation);
        return await PageAsync(request, token, invitation, null, null, [], cancellation);
    }

    [Function(nameof(SetUp))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "thiet-lap/{token}")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var token = Web.Route(request, "token");
        if (await people.FindInvitationAsync(token, cancellation) is not { } invitation)
        {
            return await PageAsync(request, token, null, null, null, [], cancellation);
        }

        var form = await request.ReadFormAsync(cancellation);
        string name = form["name"].ToString(), email = form["email"].ToString(), password = form["password"].ToString();
        if (password != form["passwordAgain"].ToString())
        {
            return await PageAsync(request, token, invitation, name, email, [new FormError("passwordAgain", "Hai lần nhập mật khẩu chưa giống nhau.")], cancellation);
        }

        switch (await people.SetPasswordAsync(token, invitation, name, email, password, cancellation))
        {
            case Outcome<Person>.Success { Value: var person }:
                await sessions.SignInAsync(person, isPersistent: false);
                return Web.Go(PageRoutes.Home, Notices.PasswordSet);
            case Outcome<Person>.Failed failed:
                return await PageAsync(request, token, invitation, name, email, [.. failed.Failures.Select(failure => new FormError(Field(failure.Code), failure.Message.Vi))], cancellation);
            case var other:
                throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}.");
        }
    }

    private async Task<IResult> PageAsync(HttpRequest request, string token, InvitationRecord? invitation, string? name, string? email, IReadOnlyList<FormError> errors, CancellationToken cancellation)
    {
        var person = invitation?.Person is { } id ? await records.FindAsync(id, cancellation) : null;
        var state = invitation switch
        {
            null => SetUpState.InvalidLink,
            { Person: null } => SetUpState.NewAdministrator,
            _ when person is null => SetUpState.InvalidLink,
            _ => SetUpState.Invited,
        };
        var model = new SetUpModel(web.Shell(request, "Đặt mật khẩu"), state, token, person?.Name ?? name, person?.Email ?? email, users.Options.Password.RequiredLength, errors);
        var status = state == SetUpState.InvalidLink ? StatusCodes.Status410Gone : errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return await web.PageAsync<SetUpPage>(model, status);
    }

    private static string Field(string code) => code switch
    {
        "NAME" => "name",
        "EMAIL" => "email",
        _ => "password",
    };
}
