using Program08.Reporting.Cycles;

namespace Program08.Pages.Operating;

/// <summary>The mails of one cycle by what became of them.</summary>
public sealed record CycleMailCount(CycleId Id, string Title, int Sent, int Waiting, int Refused);
