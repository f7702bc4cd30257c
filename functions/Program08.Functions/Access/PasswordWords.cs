using Microsoft.AspNetCore.Identity;
using Program08.Reporting.Words;

namespace Program08.Functions.Access;

internal static class PasswordWords
{
    /// <summary>What Identity has against a password, in the words of the page.</summary>
    public static LocalText Of(IdentityError error, int minimumLength) => error.Code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) => new(
            $"Mật khẩu cần ít nhất {minimumLength} ký tự; một câu dài dễ nhớ là tốt nhất.", $"A password has at least {minimumLength} characters."),
        CommonPasswordCheck.Code => new("Mật khẩu này quá dễ đoán. Hãy chọn một câu khác.", "This password is too easy to guess."),
        _ => new("Mật khẩu chưa đạt yêu cầu.", error.Description),
    };
}
