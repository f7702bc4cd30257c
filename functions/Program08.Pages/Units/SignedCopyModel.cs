namespace Program08.Pages.Units;

/// <summary>The paper signed by hand, for the version that was submitted.</summary>
/// <param name="IsOwed">Whether the programme asks for it and it has not come.</param>
/// <param name="CanAdd">Whether this person may send one.</param>
/// <param name="Copies">All that came, newest first.</param>
/// <param name="Draft">A form that was just refused; null otherwise.</param>
public sealed record SignedCopyModel(int Version, bool IsOwed, bool CanAdd, IReadOnlyList<SignedCopyRow> Copies, long MaximumBytes, SignedCopyDraft? Draft = null);
