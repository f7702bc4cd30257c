namespace Program08.Pages.Mails;

/// <param name="Button">The one thing to do.</param>
internal sealed record MailContent(string Heading, IReadOnlyList<MailBlock> Blocks, MailButton? Button);
