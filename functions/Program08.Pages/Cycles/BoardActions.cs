namespace Program08.Pages.Cycles;

/// <summary>What this person may do now.</summary>
public sealed record BoardActions(bool CanOpen, bool CanClose, bool CanSendForApproval);
