using Program08.Functions.Mailing;
using Program08.Pages;

namespace Program08.Functions.Operating;

/// <summary>Sends through another sender and remembers, in this process, how the last mail went.</summary>
public sealed class MailWatch(IMailSender sender, TimeProvider time) : IMailSender, IHealthProbe
{
    private HealthFinding last = new("mail", HealthState.Ok, "no mail since the start", "chưa gửi thư nào từ khi khởi động");

    public string Name => "mail";

    public async Task<MailDelivery> SendAsync(OutgoingMail mail, CancellationToken cancellation = default)
    {
        var delivery = await sender.SendAsync(mail, cancellation);
        Volatile.Write(ref last, delivery switch
        {
            MailDelivery.Accepted => new HealthFinding(Name, HealthState.Ok, $"last mail was accepted {time.GetUtcNow():u}", $"thư gần nhất được nhận lúc {PageText.At(time.GetUtcNow())}"),
            MailDelivery.Refused => new HealthFinding(Name, HealthState.Ok, $"one recipient was refused {time.GetUtcNow():u}; the board says which", $"một người nhận bị từ chối lúc {PageText.At(time.GetUtcNow())}; xem bảng theo dõi của đợt"),

            // Not a failure of the site: nothing is lost, and every mail is tried again.
            _ => new HealthFinding(Name, HealthState.Warn, $"the mail server did not take a mail {time.GetUtcNow():u}; it is tried again", $"máy chủ thư không nhận thư lúc {PageText.At(time.GetUtcNow())}; hệ thống tự gửi lại. Nếu kéo dài, chạy doctor"),
        });
        return delivery;
    }

    public Task<HealthFinding> CheckAsync(CancellationToken cancellation) => Task.FromResult(Volatile.Read(ref last));
}
