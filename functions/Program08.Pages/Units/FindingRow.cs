using Program08.Reporting.Programmes;
using Program08.Reporting.Validation;

namespace Program08.Pages.Units;

/// <param name="Measure">The measure it is about; null when it is about the sheet or file.</param>
/// <param name="Explanation">Null while there is none.</param>
/// <param name="HasRulePage">The finding is one of the programme's rules, which has a page with its examples.</param>
/// <param name="ExplainedByName">Who wrote the explanation; null while there is none.</param>
public sealed record FindingRow(Finding Finding, Measure? Measure = null, Explanation? Explanation = null, string? ExplainedByName = null, bool HasRulePage = false);
