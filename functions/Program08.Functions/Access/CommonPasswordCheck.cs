using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Program08.Reporting.Units;

namespace Program08.Functions.Access;

/// <summary>
/// Refuses the passwords that are tried first (NIST SP 800-63B, 3.1.1.2): the well-known ones and what is put together of them, runs, repeats, dates,
/// the product's own words, the programmes' marks and places, the person's name, address and units.
/// </summary>
internal sealed class CommonPasswordCheck(Catalogue catalogue) : IPasswordValidator<Person>
{
    public const string Code = "CommonPassword";

    // Of the estimate's five steps: from here on guessing takes longer than anybody goes on at a locked door.
    private const int LeastScore = 3;

    // What stands behind makes no password easier; the estimate's time grows with the square of the length.
    private const int MostLooked = 100;
    private const int ShortestWord = 3;

    private static readonly string[] Words = ["password", "matkhau", "123456", "qwerty", "chuongtrinh", "program08", "baocao", "quantri", "dieuphoi", "hanoi", "vietnam", "anhyeuem"];
    private static readonly Lazy<Zxcvbn.Zxcvbn> Estimate = new(() => new Zxcvbn.Zxcvbn());

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password)
    {
        var text = Plain(password ?? "");
        var own = Words.Concat(catalogue.Programmes.SelectMany(programme => new[] { programme.Letterhead.Place, programme.Mark }).Select(Plain).Where(word => word.Length > 0)).ToList();
        var rest = own.Aggregate(text, (left, word) => left.Replace(word, "", StringComparison.Ordinal));
        var local = user.Email.Split('@')[0].ToLowerInvariant();
        var easy = text.Distinct().Count() < 5 || rest.Length < 4 || (local.Length > 3 && text.Replace(local, "", StringComparison.Ordinal).Length < 4) || IsGuessed(password ?? "", text, [.. own, .. OfPerson(user)]);
        return Task.FromResult(easy ? IdentityResult.Failed(new IdentityError { Code = Code, Description = "The password is among the first that are tried." }) : IdentityResult.Success);
    }

    /// <summary>By the easier of the two: as typed, and without marks and spaces.</summary>
    private static bool IsGuessed(string password, string plain, IReadOnlyList<string> words)
    {
        // The library says nothing of several threads; passwords are set seldom.
        lock (Estimate)
        {
            return new[] { password, plain }.Any(text => Estimate.Value.EvaluatePassword(text.Length > MostLooked ? text[..MostLooked] : text, words).Score < LeastScore);
        }
    }

    /// <summary>Name, address and units, whole and word by word.</summary>
    private IEnumerable<string> OfPerson(Person user) =>
        user.Grants.Where(grant => grant.Unit is not null).Select(grant => catalogue.FindUnit(new UnitCode(grant.Unit!))?.Name.Vi).OfType<string>()
            .Append(user.Name).Concat(user.Email.Split('@', '.'))
            .SelectMany(words => words.Split(' ', '-', '_').Append(words)).Select(Plain).Where(word => word.Length >= ShortestWord).Distinct(StringComparer.Ordinal);

    /// <summary>Whoever guesses tries words with and without their marks and spaces.</summary>
    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Replace('đ', 'd').Normalize(NormalizationForm.FormD)
        .Where(letter => letter != ' ' && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
}
