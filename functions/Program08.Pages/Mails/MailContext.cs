namespace Program08.Pages.Mails;

/// <summary>What every mail of a cycle carries.</summary>
/// <param name="Mark">Begins the subject, without brackets: "CT08 – năm 2023".</param>
/// <param name="PersonName">Whom it speaks to.</param>
/// <param name="IsDemonstration">Puts the mark of a demonstration with synthetic figures in the mail.</param>
public sealed record MailContext(string Mark, string PersonName, bool IsDemonstration = false);
