namespace Program08.Pages.Access;

/// <param name="Roles">In words: "Đầu mối – Quận Hoàng Mai".</param>
/// <param name="HasPassword">False while the invitation is open.</param>
/// <param name="Invitation">How the invitation by mail stands; null when none is under way.</param>
/// <param name="HasSecondFactor">Whether a code is asked for beside the password.</param>
/// <param name="IsSelf">The administrator who looks: can't be removed here.</param>
public sealed record PersonRow(string Id, string Name, string Email, string? Phone, IReadOnlyList<string> Roles, bool HasPassword, bool IsSelf, string? Invitation = null, bool HasSecondFactor = false);
