namespace Program08.Functions.Mailing;

/// <param name="Key">Row key in the ledger.</param>
public sealed record MailToSend(string Cycle, string Key);
