using Microsoft.AspNetCore.Identity;
using Program08.Pages;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>Whether it is really the person who is signed in: the code of the authenticator app where there is one, else the password again. Wrong ones count towards the lock-out.</summary>
public sealed class Proof(SignInManager<Person> sessions, UserManager<Person> users)
{
    /// <summary>Fields: <c>code</c> or <c>password</c>.</summary>
    /// <param name="undone">What did not come about, in a sentence.</param>
    /// <returns>Null when it is; else what is wrong, at its field.</returns>
    public Task<FormError?> WrongAsync(PersonRecord person, IFormCollection form, string undone)
    {
        ArgumentNullException.ThrowIfNull(form);
        return WrongAsync(person, form["code"], form["password"], undone);
    }

    /// <inheritdoc cref="WrongAsync(PersonRecord, IFormCollection, string)"/>
    public async Task<FormError?> WrongAsync(PersonRecord person, string? code, string? password, string undone)
    {
        ArgumentNullException.ThrowIfNull(person);
        var user = await users.FindByIdAsync(person.Id);
        if (user is { HasSecondFactor: true })
        {
            return await IsCodeAsync(user, code ?? "") ? null
                : new FormError("code", await users.IsLockedOutAsync(user) ? $"Tạm khóa 5 phút vì nhập sai nhiều lần. {undone}" : $"Mã chưa đúng hoặc đã dùng. {undone} Chờ mã mới trong ứng dụng rồi nhập lại.");
        }

        return user is not null && (await sessions.CheckPasswordSignInAsync(user, password ?? "", lockoutOnFailure: true)).Succeeded ? null
            : new FormError("password", $"Mật khẩu chưa đúng. {undone}");
    }

    private async Task<bool> IsCodeAsync(Person user, string code)
    {
        if (await users.IsLockedOutAsync(user))
        {
            return false;
        }

        if (await users.VerifyTwoFactorTokenAsync(user, SecondFactorProvider.Name, code))
        {
            return true;
        }

        await users.AccessFailedAsync(user);
        return false;
    }
}
