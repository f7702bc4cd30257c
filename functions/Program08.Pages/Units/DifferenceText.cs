using Program08.Reporting.Returns;

namespace Program08.Pages.Units;

/// <param name="In">The version in which the section last changed: by whom and when.</param>
public sealed record DifferenceText(TextChange Change, VersionSummary In);
