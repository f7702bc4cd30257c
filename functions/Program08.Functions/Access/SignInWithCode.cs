using Microsoft.AspNetCore.Identity;
using Program08.Pages;
using Program08.Pages.Access;

namespace Program08.Functions.Access;

/// <summary>The second step of signing in, for those who have an authenticator app. The password was right a few minutes ago at most.</summary>
public sealed class SignInWithCode(Web web, SignInManager<Person> sessions, ILogger<SignInWithCode> logger)
{
    [Function("ShowSignInCode")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dang-nhap/ma")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await sessions.GetTwoFactorAuthenticationUserAsync() is null
            ? Web.Go(PageRoutes.SignIn)
            : await PageAsync(request, SignIn.Local(request.Query["returnUrl"]), null);
    }

    [Function(nameof(SignInWithCode))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dang-nhap/ma")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await sessions.GetTwoFactorAuthenticationUserAsync() is not { } person)
        {
            return Web.Go(PageRoutes.SignIn, Notices.SignInAgain);
        }

        var form = await request.ReadFormAsync(cancellation);
        var returnUrl = SignIn.Local(form["returnUrl"]);
        var result = await sessions.TwoFactorSignInAsync(SecondFactorProvider.Name, form["code"].ToString(), isPersistent: false, rememberClient: false);
        if (result.Succeeded)
        {
            FunctionsLog.SignedIn(logger, person.Id);
            return Web.Go(returnUrl ?? PageRoutes.Home);
        }

        FunctionsLog.SignInRefused(logger, result.IsLockedOut ? "locked" : "wrong code", person.Id);
        return await PageAsync(request, returnUrl, result.IsLockedOut ? SignIn.LockedOut : "Mã chưa đúng hoặc đã dùng. Chờ mã mới trong ứng dụng rồi nhập lại.");
    }

    private async Task<IResult> PageAsync(HttpRequest request, string? returnUrl, string? wrong) => await web.PageAsync<SignInCodePage>(
        new SignInCodeModel(web.Shell(request, "Mã xác thực"), returnUrl, wrong is null ? [] : [new FormError("code", wrong)]),
        wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
