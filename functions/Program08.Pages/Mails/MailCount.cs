namespace Program08.Pages.Mails;

internal sealed record MailCount(StateTone Tone, string Number, string Word);
