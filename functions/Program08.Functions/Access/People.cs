using System.Net.Mail;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>Adds people, hands out one-time links, and uses them up.</summary>
public sealed class People(PeopleRecords records, PeopleChanges changes, UserManager<Person> users, ILookupNormalizer normalizer, TimeProvider time, IOptions<ReportingOptions> options)
{
    /// <summary>A link for the first administrator, while there is none; null afterwards. Each start makes a new one and the old stay good until they expire.</summary>
    public async Task<string?> InviteFirstAdministratorAsync(CancellationToken cancellation)
    {
        return await HasAdministratorAsync(cancellation) ? null : await InviteAsync(null, cancellation);
    }

    /// <summary>A link that sets this person's password.</summary>
    public async Task<string> InviteAsync(string? person, CancellationToken cancellation)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await records.AddInvitationAsync(new InvitationRecord(PeopleRecords.HashOf(token), person, time.GetUtcNow() + options.Value.LinkLifetime), cancellation);
        return token;
    }

    /// <summary>Null when the link is unknown, used or too old; or when it makes an administrator and there is one already.</summary>
    public async Task<InvitationRecord?> FindInvitationAsync(string token, CancellationToken cancellation)
    {
        if (await records.FindInvitationAsync(token, cancellation) is not { } invitation || invitation.ExpiresAt <= time.GetUtcNow())
        {
            return null;
        }

        return invitation.Person is null && await HasAdministratorAsync(cancellation) ? null : invitation;
    }

    /// <summary>Adds a person, or gives one who is there another role.</summary>
    /// <param name="by">Person id of who does it, or the system's.</param>
    public async Task<Outcome<PersonRecord>> AddAsync(string name, string email, string? phone, IReadOnlyList<Grant> grants, string by, CancellationToken cancellation)
    {
        var cleanName = (name ?? "").Trim().Normalize();
        var cleanEmail = (email ?? "").Trim();
        var failures = Problems(cleanName, cleanEmail);
        if (failures.Count > 0)
        {
            return new Outcome<PersonRecord>.Failed(failures);
        }

        var normalized = normalizer.NormalizeEmail(cleanEmail);
        var isKnown = await records.FindByEmailAsync(normalized, cancellation) is not null;
        var change = new PersonChange(cleanEmail, normalized, isKnown ? null : cleanName, string.IsNullOrWhiteSpace(phone) || isKnown ? null : phone.Trim(), grants, []);
        return await changes.ApplyAsync(change, by, invites: false, cancellation) is { } person
            ? new Outcome<PersonRecord>.Success(person)
            : new Outcome<PersonRecord>.Failed([new Failure("EMAIL", new("Người có địa chỉ này vừa bị xóa. Hãy tải lại trang.", "The person of this address was just removed. Reload the page."))]);
    }

    /// <summary>Gives a person another address, who signs in with it from then on.</summary>
    public async Task<Outcome<PersonRecord>> ChangeEmailAsync(string person, string email, CancellationToken cancellation)
    {
        var clean = (email ?? "").Trim();
        if (EmailProblem(clean) is { } problem)
        {
            return Outcomes.Fail<PersonRecord>(problem);
        }

        return await records.ChangeEmailAsync(person, clean, normalizer.NormalizeEmail(clean), cancellation) is { } changed
            ? Outcomes.Success(changed)
            : Outcomes.Fail<PersonRecord>(new Failure("EMAIL", new("Địa chỉ này đang là của người khác, hoặc người nhận đã bị xóa.", "The address is somebody else's, or the person is gone.")));
    }

    /// <summary>Uses the link up and sets the password. The link is taken first: of two clicks one sets a password.</summary>
    public async Task<Outcome<Person>> SetPasswordAsync(string token, InvitationRecord invitation, string? name, string? email, string password, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        var problems = new List<Failure>();
        var invited = invitation.Person is { } known ? await records.FindAsync(known, cancellation) : null;
        var probe = invited is null ? new Person { Id = "probe", Name = name ?? "", Email = email ?? "" } : Person.From(invited);
        foreach (var validator in users.PasswordValidators)
        {
            var checkedPassword = await validator.ValidateAsync(users, probe, password);
            problems.AddRange(checkedPassword.Errors.Select(error => new Failure("PASSWORD", PasswordWords.Of(error, users.Options.Password.RequiredLength))));
        }

        if (invitation.Person is null)
        {
            problems.AddRange(Problems((name ?? "").Trim().Normalize(), (email ?? "").Trim()));
        }

        if (problems.Count > 0)
        {
            return new Outcome<Person>.Failed(problems);
        }

        if (!await records.TakeInvitationAsync(token, cancellation))
        {
            return LinkIsUsed();
        }

        var id = invitation.Person;
        if (id is null)
        {
            switch (await AddAsync(name ?? "", email ?? "", null, [new Grant(Role.Administrator)], Actors.System, cancellation))
            {
                case Outcome<PersonRecord>.Failed failed:
                    return new Outcome<Person>.Failed(failed.Failures);
                case Outcome<PersonRecord>.Success added:
                    id = added.Value.Id;
                    break;
            }
        }

        if (await users.FindByIdAsync(id ?? "") is not { } person)
        {
            return LinkIsUsed();
        }

        person.PasswordHash = users.PasswordHasher.HashPassword(person, password);
        person.SecurityStamp = PeopleChanges.NewStamp();
        person.AccessFailedCount = 0;
        person.LockoutEnd = null;
        var stored = await users.UpdateAsync(person);
        return stored.Succeeded
            ? new Outcome<Person>.Success(person)
            : throw new InvalidOperationException($"The password was not stored: {string.Join(' ', stored.Errors.Select(error => error.Code))}.");
    }

    private static Outcome<Person>.Failed LinkIsUsed() => new([new Failure("LINK", new("Đường dẫn đã được dùng.", "The link was used already."))]);

    /// <summary>What is wrong with a name and an address; empty when nothing is.</summary>
    internal static List<Failure> Problems(string name, string email)
    {
        List<Failure> failures = [];
        if (name.Length is < 2 or > 120 || name.Any(char.IsControl))
        {
            failures.Add(new Failure("NAME", new("Họ tên hoặc chức danh cần từ 2 đến 120 ký tự.", "A name has 2 to 120 characters.")));
        }

        if (EmailProblem(email) is { } problem)
        {
            failures.Add(problem);
        }

        return failures;
    }

    private static Failure? EmailProblem(string email) => !MailAddress.TryCreate(email, out var address) || address.Address != email || email.Length > 200
        ? new Failure("EMAIL", new("Địa chỉ thư điện tử chưa đúng, ví dụ: dau-moi@hoangmai.example.", "This is no mail address."))
        : null;

    /// <summary>One who was added but never set a password administers nothing: a start that broke off there must not lock everybody out.</summary>
    public async Task<bool> HasAdministratorAsync(CancellationToken cancellation) =>
        (await records.ListAsync(cancellation)).Any(person => person.Has(Role.Administrator) && person.PasswordHash is not null);
}
