using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Documents.Reports;

/// <summary>A unit's own report to be printed.</summary>
/// <param name="Programme">In the version the cycle is pinned to.</param>
/// <param name="Title">Of the cycle: "Báo cáo kết quả thực hiện Chương trình 08 – năm 2023".</param>
/// <param name="CutOff">Last day the figures speak of.</param>
/// <param name="Version">Of the return, from 1.</param>
/// <param name="Hash">What the receipt vouches for: of the file, or of the figures where there was none. Stands on every page.</param>
/// <param name="Explanations">The version's warnings, each with the unit's words.</param>
/// <param name="Date">Of the sign-off; null leaves day, month and year to be filled in.</param>
public sealed record UnitReportDocument(
    Programme Programme,
    Unit Unit,
    PeriodCode Period,
    string Title,
    DateOnly CutOff,
    int Version,
    string Hash,
    ReturnContent Content,
    IReadOnlyList<(string Warning, string Text)> Explanations,
    DateOnly? Date = null)
{
    /// <summary>The line of demonstration papers; null when no figure was made up.</summary>
    internal string? MarkLine => Content.Figures.Any(figure => figure.Mark == FigureMark.Synthetic) ? Workbooks.TemplateLayout.DemonstrationMark : null;

    internal string HashLine => $"Bản {Version} – SHA-256: {Hash}";
}
