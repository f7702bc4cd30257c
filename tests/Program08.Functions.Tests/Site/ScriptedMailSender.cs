using System.Collections.Concurrent;
using Program08.Functions.Mailing;

namespace Program08.Functions.Tests.Site;

/// <summary>A mail server that does what the test says.</summary>
internal sealed class ScriptedMailSender : IMailSender
{
    private readonly ConcurrentQueue<(OutgoingMail Mail, MailDelivery Answer)> tries = new();

    /// <summary>What the server answers; accepts everything at first.</summary>
    public Func<OutgoingMail, MailDelivery> Answer { get; set; } = _ => new MailDelivery.Accepted();

    public int Tries => tries.Count;

    public IReadOnlyList<OutgoingMail> Accepted => [.. tries.Where(attempt => attempt.Answer is MailDelivery.Accepted).Select(attempt => attempt.Mail)];

    public Task<MailDelivery> SendAsync(OutgoingMail mail, CancellationToken cancellation = default)
    {
        var answer = Answer(mail);
        tries.Enqueue((mail, answer));
        return Task.FromResult(answer);
    }
}
