using Program08.Pages.Cycles;
using Program08.Pages.Units;

namespace Program08.Pages.Approvals;

/// <summary>A decision that was recorded by paper. Form: <c>answer</c> (<c>theirs</c> or <c>object</c>), <c>reason</c>, <c>password</c> or <c>code</c>.</summary>
/// <param name="CanAnswer">Whether this person is said to have decided and said nothing to it yet.</param>
/// <param name="AsksCode">Whether a code of the authenticator app is asked for; else the password again.</param>
/// <param name="Answer">As chosen the last time.</param>
/// <param name="Reason">As typed the last time.</param>
public sealed record PaperModel(Shell Shell, CycleHead Cycle, DecisionRow Decision, bool CanAnswer, bool AsksCode, string? Answer, string? Reason, IReadOnlyList<FormError> Errors) : IPageModel;
