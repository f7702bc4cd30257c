using Program08.Pages.Units;

namespace Program08.Pages.Cycles;

/// <summary>Units' words for the city report. Form fields of each: <c>k.</c> and its name, <c>yes</c> when picked; <c>t.</c> and its name, the words.</summary>
/// <param name="Rows">By section; those that are offered.</param>
/// <param name="Search">Null where all are offered.</param>
public sealed record UnitTextsModel(Shell Shell, CycleHead Cycle, IReadOnlyList<UnitTextRow> Rows, bool CanEdit, IReadOnlyList<FormError> Errors, TextsSearch? Search = null) : IPageModel;
