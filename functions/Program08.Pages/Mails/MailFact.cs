namespace Program08.Pages.Mails;

internal sealed record MailFact(string Name, string Value);
