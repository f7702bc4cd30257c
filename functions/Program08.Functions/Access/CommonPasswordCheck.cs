using Microsoft.AspNetCore.Identity;

namespace Program08.Functions.Access;

/// <summary>Refuses the passwords that are tried first (NIST SP 800-63B, 3.1.1.2): runs, repeats, the product's own words, the person's address.</summary>
internal sealed class CommonPasswordCheck : IPasswordValidator<Person>
{
    public const string Code = "CommonPassword";

    private static readonly string[] Words = ["password", "matkhau", "mậtkhẩu", "123456", "qwerty", "hanoi", "hànội", "chuongtrinh08", "chươngtrình08", "program08"];

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password)
    {
        var text = (password ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        var rest = Words.Aggregate(text, (left, word) => left.Replace(word, "", StringComparison.Ordinal));
        var local = user.Email.Split('@')[0].ToLowerInvariant();
        var easy = text.Distinct().Count() < 5 || rest.Length < 4 || (local.Length > 3 && text.Replace(local, "", StringComparison.Ordinal).Length < 4);
        return Task.FromResult(easy ? IdentityResult.Failed(new IdentityError { Code = Code, Description = "The password is among the first that are tried." }) : IdentityResult.Success);
    }
}
