using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace Program08.Functions.Access;

/// <summary>Refuses the passwords that are tried first (NIST SP 800-63B, 3.1.1.2): runs, repeats, the product's own words, the programmes' marks and places, the person's address.</summary>
internal sealed class CommonPasswordCheck(Catalogue catalogue) : IPasswordValidator<Person>
{
    public const string Code = "CommonPassword";

    private static readonly string[] Words = ["password", "matkhau", "123456", "qwerty", "chuongtrinh", "program08"];

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password)
    {
        var text = Plain(password ?? "");
        var rest = Words.Concat(catalogue.Programmes.SelectMany(programme => new[] { programme.Letterhead.Place, programme.Mark }).Select(Plain).Where(word => word.Length > 0))
            .Aggregate(text, (left, word) => left.Replace(word, "", StringComparison.Ordinal));
        var local = user.Email.Split('@')[0].ToLowerInvariant();
        var easy = text.Distinct().Count() < 5 || rest.Length < 4 || (local.Length > 3 && text.Replace(local, "", StringComparison.Ordinal).Length < 4);
        return Task.FromResult(easy ? IdentityResult.Failed(new IdentityError { Code = Code, Description = "The password is among the first that are tried." }) : IdentityResult.Success);
    }

    /// <summary>Whoever guesses tries words with and without their marks and spaces.</summary>
    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Replace('đ', 'd').Normalize(NormalizationForm.FormD)
        .Where(letter => letter != ' ' && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
}
