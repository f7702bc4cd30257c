namespace Program08.Pages.Mails;

/// <summary>A mail ready to be sent: the HTML and the plain text say the same.</summary>
public sealed record MailBody(string Subject, string Html, string Text);
