using System.Globalization;
using Microsoft.Extensions.Options;
using Program08.Functions.Access;
using Program08.Functions.Mailing;
using Program08.Pages;
using Program08.Pages.Mails;
using Program08.Pages.Operating;
using Program08.Reporting.Cycles;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using MailState = Program08.Storage.Records.MailState;

namespace Program08.Functions.Operating;

/// <summary>The administrator's page of mail: how it leaves, what did not go, a trial, and a second try.</summary>
public sealed class ShowMails(
    Web web, CycleRecords records, PeopleRecords people, MailDesk desk, MailWatch watch, IMailSender sender, MailRenderer renderer, TimeProvider time, IOptions<MailOptions> mail, IOptions<ReportingOptions> site)
{
    [Function(nameof(ShowMails))]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "quan-tri/thu")] HttpRequest request, CancellationToken cancellation) =>
        Web.Person(request) is { } person && MayUse.Administer(person)
            ? await web.PageAsync<MailsPage>(await BuildAsync(request, person, [], cancellation))
            : await web.RefuseAsync(request);

    [Function("SendTrialMail")]
    public async Task<IResult> Trial([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "quan-tri/thu/gui-thu")] HttpRequest request, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } person || !MayUse.Administer(person))
        {
            return await web.RefuseAsync(request);
        }

        var now = time.GetUtcNow();
        var body = await renderer.RenderAsync(new TrialMail(new MailContext("Kiểm tra", person.Name), now, new Uri(new Uri(site.Value.BaseAddress), PageRoutes.Mails)));
        var key = string.Create(CultureInfo.InvariantCulture, $"trial:{person.Id}:{now:yyyyMMddHHmmssfff}");
        var delivery = await sender.SendAsync(OutgoingMail.OutsideLedger(key, mail.Value, person.Email, person.Name, body), cancellation);
        return delivery switch
        {
            MailDelivery.Refused refused => await AgainAsync(request, person, $"Máy chủ thư từ chối địa chỉ {person.Email}: {refused.Reason}", cancellation),
            MailDelivery.Unavailable down => await AgainAsync(request, person, $"Máy chủ thư không nhận thư: {down.Reason}. Lệnh “doctor” kiểm tra từng bước kết nối.", cancellation),
            _ => Web.Go(PageRoutes.Mails, Notices.TrialAccepted),
        };
    }

    [Function("SendMailAgain")]
    public async Task<IResult> Again([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "quan-tri/thu/gui-lai")] HttpRequest request, CancellationToken cancellation)
    {
        if (Web.Person(request) is not { } person || !MayUse.Administer(person))
        {
            return await web.RefuseAsync(request);
        }

        var form = await request.ReadFormAsync(cancellation);
        if (Web.CycleAt(form["cycle"].ToString()) is not { } cycle || await records.FindCycleAsync(cycle, cancellation) is null)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        if (!(await desk.SendAgainAsync(cycle, form["key"].ToString(), form["email"].ToString().Trim(), person.Id, cancellation)).TryGet(out var sent, out var failures))
        {
            return await AgainAsync(request, person, failures[0].Message.Vi, cancellation);
        }

        return sent.State == MailState.Sent
            ? Web.Go(PageRoutes.Mails, Notices.MailSentAgain)
            : await AgainAsync(request, person, $"Máy chủ thư vẫn không nhận thư đến {sent.ToAddress}: {sent.Problem}", cancellation);
    }

    private async Task<IResult> AgainAsync(HttpRequest request, PersonRecord person, string problem, CancellationToken cancellation) =>
        await web.PageAsync<MailsPage>(await BuildAsync(request, person, [new FormError("", problem)], cancellation), StatusCodes.Status422UnprocessableEntity);

    private async Task<MailsModel> BuildAsync(HttpRequest request, PersonRecord person, IReadOnlyList<FormError> errors, CancellationToken cancellation)
    {
        List<CycleMailCount> cycles = [];
        List<(CycleId Cycle, MailRecord Mail)> unsent = [];
        foreach (var id in await records.ListCyclesAsync(cancellation))
        {
            var stuck = await records.ListStuckAsync(id, MailsModel.MaximumUnsent + 1, cancellation);
            var title = (await records.FindPlanAsync(id, cancellation))?.Title.Vi ?? id.Value;
            cycles.Add(new CycleMailCount(
                id,
                title,
                await records.CountMailsAsync(id, CycleKeys.MailedPrefix, CycleMailCount.MaximumCounted + 1, cancellation),
                await records.CountMailsAsync(id, CycleKeys.OwedPrefix, CycleMailCount.MaximumCounted + 1, cancellation),
                stuck.Count(mail => mail.State == MailState.Refused)));
            unsent.AddRange(stuck.Select(mail => (id, mail)));
        }

        cycles.Reverse();
        var receivers = await people.FindAsync(unsent.Select(known => known.Mail.Person), cancellation);
        return new MailsModel(
            web.Shell(request, "Thư điện tử"), await WayAsync(cancellation), person.Email, cycles, [.. unsent.OrderByDescending(known => known.Mail.PreparedAt).Select(known => Row(known.Cycle, known.Mail, receivers.GetValueOrDefault(known.Mail.Person)))], errors);
    }

    private static UnsentMail Row(CycleId cycle, MailRecord mail, PersonRecord? person) => new(
        cycle,
        mail.Key,
        mail.ToName,
        mail.ToAddress,
        person?.Email ?? mail.ToAddress,
        mail.Subject,
        mail.Attempts,
        mail.State == MailState.Refused ? null : mail.NextAttemptAt,
        mail.Problem);

    private async Task<IReadOnlyList<(string Name, string Value)>> WayAsync(CancellationToken cancellation)
    {
        var options = mail.Value;
        List<(string, string)> way = options.Mode == MailOptions.SmtpMode
            ?
            [
                ("Cách gửi", $"Qua máy chủ thư {options.Host}, cổng {options.Port}{(options.StartTls ? ", kết nối mã hóa (STARTTLS)" : ", không mã hóa")}"),
                ("Đăng nhập máy chủ", options.UserName.Length > 0 ? options.UserName : "không"),
            ]
            : [("Cách gửi", "Ghi thành tệp .eml trong thư mục; chưa gửi đi đâu. Đặt Mail:Mode là smtp để gửi thật.")];
        way.Add(("Người gửi", options.FromName.Length > 0 ? $"{options.FromName} <{options.FromAddress}>" : options.FromAddress));
        way.Add(("Lần gửi gần nhất", (await watch.CheckAsync(cancellation)).State == HealthState.Ok ? "bình thường" : "máy chủ thư không nhận; thư được giữ lại và tự gửi lại"));
        return way;
    }
}
