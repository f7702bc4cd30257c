using Microsoft.AspNetCore.Identity;
using Program08.Pages;
using Program08.Pages.Access;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>Where everybody sets up an authenticator app for themselves, gets codes for a lost telephone, and ends it.</summary>
public sealed class ChangeSecondFactor(Web web, SecondFactors factors, SecondFactorDemand demand, PeopleRecords people, Proof proof, SignInManager<Person> sessions, UserManager<Person> users)
{
    private const string Route = "xac-thuc-hai-lop";
    private const string Unchanged = "Chưa có gì thay đổi.";
    private const string Issuer = "Báo cáo chương trình";

    [Function("ShowSecondFactor")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request) =>
        Web.Person(request) is { } person ? await PageAsync(request, person, [], []) : await web.RefuseAsync(request);

    /// <summary><c>do</c>: <c>begin</c> (with the password), <c>confirm</c>, <c>renew</c> and <c>end</c> (with a code), <c>cancel</c>.</summary>
    [Function(nameof(ChangeSecondFactor))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Web.Person(request) is not { } person)
        {
            return await web.RefuseAsync(request);
        }

        var form = await request.ReadFormAsync(cancellation);
        switch (form["do"].ToString())
        {
            case "begin" when !person.HasSecondFactor:
                if (await proof.WrongAsync(person, form, Unchanged) is { } wrong)
                {
                    return await PageAsync(request, person, [], [wrong]);
                }

                await factors.BeginAsync(person.Id, cancellation);
                return Web.Go(PageRoutes.SecondFactor);
            case "confirm" when person is { SecondFactor: not null, HasSecondFactor: false }:
                return await CodesAsync(request, person, await factors.ConfirmAsync(person.Id, form["code"], cancellation));
            case "renew" when person.HasSecondFactor:
                return await proof.WrongAsync(person, form, Unchanged) is { } notProven
                    ? await PageAsync(request, person, [], [notProven])
                    : await CodesAsync(request, person, await factors.RenewAsync(person.Id, cancellation));
            case "cancel" when person is { SecondFactor: not null, HasSecondFactor: false }:
                await factors.CancelAsync(person.Id, cancellation);
                return Web.Go(PageRoutes.SecondFactor);
            case "end" when person.HasSecondFactor:
                if (await proof.WrongAsync(person, form, Unchanged) is { } refused)
                {
                    return await PageAsync(request, person, [], [refused]);
                }

                await factors.EndAsync(person.Id, person.Id, cancellation);
                await StayAsync(person);
                return Web.Go(PageRoutes.SecondFactor, Notices.SecondFactorOff);
            default:
                return await PageAsync(request, person, [], [new FormError("", "Trạng thái đã thay đổi từ khi trang được mở. Xem lại rồi chọn tiếp.")]);
        }
    }

    /// <summary>The codes are told in this answer and never again.</summary>
    private async Task<IResult> CodesAsync(HttpRequest request, PersonRecord person, IReadOnlyList<string>? codes)
    {
        if (codes is null)
        {
            return await PageAsync(request, person, [], [new FormError("code", "Mã chưa đúng. Chờ mã mới trong ứng dụng rồi nhập lại; giờ trên điện thoại phải đúng.")]);
        }

        await StayAsync(person);
        return await PageAsync(request, await people.FindAsync(person.Id) ?? person, codes, []);
    }

    /// <summary>Other sessions of the person end by the change; this one goes on.</summary>
    private async Task StayAsync(PersonRecord person)
    {
        if (await users.FindByIdAsync(person.Id) is { } user)
        {
            await sessions.SignInAsync(user, isPersistent: false);
        }
    }

    private async Task<IResult> PageAsync(HttpRequest request, PersonRecord person, IReadOnlyList<string> codes, IReadOnlyList<FormError> errors)
    {
        var secret = person is { SecondFactor: not null, HasSecondFactor: false } ? factors.SecretOf(person) : null;
        return await web.PageAsync<SecondFactorPage>(
            new SecondFactorModel(
                web.Shell(request, "Xác thực hai lớp"),
                person.SecondFactor?.ConfirmedAt,
                secret,
                secret is null ? null : $"otpauth://totp/{Uri.EscapeDataString($"{Issuer}:{person.Email}")}?secret={secret.TrimEnd('=')}&issuer={Uri.EscapeDataString(Issuer)}",
                person.SecondFactor?.RecoveryHashes.Count ?? 0,
                codes,
                errors,
                demand.IsFor(person)),
            errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
