using Program08.Pages.Units;

namespace Program08.Pages.Approvals;

/// <summary>The form by which a coordinator records a decision that was signed on paper; its fields are those of <see cref="PaperDraft"/>, and <c>password</c> or <c>code</c>.</summary>
/// <param name="Level">That has the report; 0 when no decision is waited for.</param>
/// <param name="Deciders">Whose decision it may be.</param>
/// <param name="ObjectUntil">Until when whoever decided can object, were it recorded now. UTC.</param>
/// <param name="AsksCode">Whether a code of the authenticator app is asked for; else the password again.</param>
/// <param name="Draft">A form that was just refused; null otherwise.</param>
public sealed record RecordPaperModel(
    Shell Shell, CycleHead Cycle, int Level, string LevelName, string ReportHash, IReadOnlyList<Choice> Deciders, DateTimeOffset ObjectUntil, long MaximumBytes, bool AsksCode, PaperDraft? Draft, IReadOnlyList<FormError> Errors)
    : IPageModel;
