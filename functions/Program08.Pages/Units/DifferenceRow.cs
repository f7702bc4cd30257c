using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Pages.Units;

/// <param name="In">The version in which the figure last changed: by whom and when.</param>
public sealed record DifferenceRow(Measure Measure, FigureChange Change, VersionSummary In);
