namespace Program08.Pages.Mails;

internal sealed record MailButton(string Text, Uri Link);
