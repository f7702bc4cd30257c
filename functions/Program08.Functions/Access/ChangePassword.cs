using Microsoft.AspNetCore.Identity;
using Program08.Pages;
using Program08.Pages.Access;

namespace Program08.Functions.Access;

/// <summary>Where everybody changes their own password. Their other sessions end by it.</summary>
public sealed class ChangePassword(Web web, SignInManager<Person> sessions, UserManager<Person> users)
{
    private const string Route = "doi-mat-khau";

    [Function("ShowChangePassword")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request) =>
        Web.Person(request) is not null ? await PageAsync(request, []) : await web.RefuseAsync(request);

    [Function(nameof(ChangePassword))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Web.Person(request) is not { } person || await users.FindByIdAsync(person.Id) is not { } user)
        {
            return await web.RefuseAsync(request);
        }

        var form = await request.ReadFormAsync(cancellation);
        string current = form["current"].ToString(), password = form["password"].ToString();
        if (password != form["passwordAgain"].ToString())
        {
            return await PageAsync(request, [new FormError("passwordAgain", "Hai lần nhập mật khẩu chưa giống nhau.")]);
        }

        var check = await sessions.CheckPasswordSignInAsync(user, current, lockoutOnFailure: true);
        if (!check.Succeeded)
        {
            return await PageAsync(request, [new FormError("current", check.IsLockedOut ? SignIn.LockedOut : "Mật khẩu đang dùng chưa đúng.")]);
        }

        var result = await users.ChangePasswordAsync(user, current, password);
        if (!result.Succeeded)
        {
            return await PageAsync(request, [.. result.Errors.Select(error => new FormError("password", PasswordWords.Of(error, users.Options.Password.RequiredLength).Vi))]);
        }

        await sessions.SignInAsync(user, isPersistent: false);
        return Web.Go(PageRoutes.Home, Notices.PasswordChanged);
    }

    private async Task<IResult> PageAsync(HttpRequest request, IReadOnlyList<FormError> errors) => await web.PageAsync<ChangePasswordPage>(
        new ChangePasswordModel(web.Shell(request, "Đổi mật khẩu"), users.Options.Password.RequiredLength, errors),
        errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
