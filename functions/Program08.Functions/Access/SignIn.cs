using Microsoft.AspNetCore.Identity;
using Program08.Functions.Demonstrations;
using Program08.Pages;
using Program08.Pages.Access;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Program08.Functions.Access;

/// <summary>Sign-in with mail address and password. The answer to a wrong one tells nothing about which of the two was wrong.</summary>
public sealed class SignIn(Web web, SignInManager<Person> sessions, UserManager<Person> users, RolesToPlay roles, ILogger<SignIn> logger)
{
    internal const string LockedOut = "Tài khoản tạm khóa 5 phút vì nhập sai nhiều lần. Đơn vị thử lại sau hoặc đề nghị quản trị gửi đường dẫn đặt lại mật khẩu.";

    private static readonly Person Nobody = new() { Id = "nobody", Name = "", Email = "" };

    // Made once: a hash for each guess would take twice the time of a known person's.
    private static string? nobodysHash;

    [Function("ShowSignIn")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dang-nhap")] HttpRequest request, CancellationToken cancellation) =>
        Web.Person(request) is null
            ? await web.PageAsync<SignInPage>(new SignInModel(web.Shell(request, "Đăng nhập"), null, Local(request.Query["returnUrl"]), [], await roles.ReadAsync(cancellation)))
            : Web.Go(Local(request.Query["returnUrl"]) ?? PageRoutes.Home);

    [Function(nameof(SignIn))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dang-nhap")] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var form = await request.ReadFormAsync(cancellation);
        var email = form["email"].ToString().Trim();
        var returnUrl = Local(form["returnUrl"]);
        var person = await users.FindByEmailAsync(email);
        SignInResult result;
        if (person?.PasswordHash is null)
        {
            // The same work as for a known person, so that the time of the answer tells nothing either.
            nobodysHash ??= users.PasswordHasher.HashPassword(Nobody, "x");
            users.PasswordHasher.VerifyHashedPassword(Nobody, nobodysHash, form["password"].ToString());
            result = SignInResult.Failed;
        }
        else
        {
            result = await sessions.PasswordSignInAsync(person, form["password"].ToString(), isPersistent: false, lockoutOnFailure: true);
        }

        if (result.Succeeded)
        {
            FunctionsLog.SignedIn(logger, person!.Id);
            return Web.Go(returnUrl ?? PageRoutes.Home);
        }

        if (result.RequiresTwoFactor)
        {
            return Results.Redirect(PageRoutes.SignInCode(returnUrl));
        }

        // Never the address that was typed: people type their password there too.
        FunctionsLog.SignInRefused(logger, result.IsLockedOut ? "locked" : person is null ? "unknown address" : "wrong password", person?.Id ?? "-");
        var message = result.IsLockedOut
            ? LockedOut
            : "Địa chỉ thư hoặc mật khẩu chưa đúng. Kiểm tra lại bộ gõ và phím Caps Lock.";
        return await web.PageAsync<SignInPage>(
            new SignInModel(web.Shell(request, "Đăng nhập"), email, returnUrl, [new FormError("password", message)], await roles.ReadAsync(cancellation)), StatusCodes.Status422UnprocessableEntity);
    }

    [Function(nameof(SignOut))]
    public async Task<IResult> SignOut([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dang-xuat")] HttpRequest request)
    {
        FunctionsLog.SignedOut(logger, Web.Person(request)?.Id ?? "-");
        await sessions.SignOutAsync();
        return Web.Go(PageRoutes.SignIn);
    }

    /// <summary>An address on this site, or null: a link can't send anybody elsewhere.</summary>
    internal static string? Local(string? address) =>
        address is { Length: > 0 } && address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal) && !address.Any(char.IsControl)
            ? address
            : null;
}
