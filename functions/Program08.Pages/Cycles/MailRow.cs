namespace Program08.Pages.Cycles;

/// <param name="Kind">"Nhắc trước hạn", "Phiếu tiếp nhận".</param>
/// <param name="Unit">Name of the unit it is about; null for none.</param>
/// <param name="At">Sent, or to be tried again, UTC.</param>
/// <param name="Error">The mail server's answer, for people; null when there is none.</param>
public sealed record MailRow(string PersonName, string Address, string Kind, string? Unit, DateTimeOffset At, MailState State, string? Error = null);
