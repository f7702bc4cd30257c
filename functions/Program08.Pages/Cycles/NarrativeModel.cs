using Program08.Pages.Units;

namespace Program08.Pages.Cycles;

/// <summary>Form fields: <c>reportHash</c>; of each sentence <c>t.3</c>, its words, and <c>n.3</c>, <c>yes</c> when new numbers are answered for.</summary>
/// <param name="ReportHash">Of the report shown.</param>
/// <param name="Rows">Empty when no report waits to be sent on.</param>
/// <param name="Stale">Edited words whose sentence reads differently by now: no longer used.</param>
public sealed record NarrativeModel(Shell Shell, CycleHead Cycle, string ReportHash, IReadOnlyList<SentenceRow> Rows, IReadOnlyList<string> Stale, IReadOnlyList<FormError> Errors) : IPageModel;
