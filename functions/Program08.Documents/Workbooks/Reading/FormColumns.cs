using Program08.Documents.Wording;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>Where a sheet's input columns are, by their headings; null for one that isn't there.</summary>
internal sealed record FormColumns(int Period, int? Cumulative, int State, int? Reason, int? PeriodMark, int? CumulativeMark)
{
    private const int LongestHeading = 60;

    /// <summary>Null for a row that is no header of the form.</summary>
    public static FormColumns? Find(SheetRow row)
    {
        if (!MayBeHeader(row))
        {
            return null;
        }

        int? period = null, cumulative = null, state = null, reason = null, periodMark = null, cumulativeMark = null;
        foreach (var cell in row.Cells)
        {
            if (!IsText(cell) || row.Shown(cell).Length > LongestHeading)
            {
                continue;
            }

            switch (PlainText.Fold(row.Text(cell)))
            {
                case var text when text.StartsWith("trong ky", StringComparison.Ordinal):
                    period ??= cell.Column;
                    break;
                case var text when text.StartsWith("luy ke", StringComparison.Ordinal):
                    cumulative ??= cell.Column;
                    break;
                case var text when text.StartsWith("trang thai", StringComparison.Ordinal):
                    state ??= cell.Column;
                    break;
                case var text when text.StartsWith("ly do", StringComparison.Ordinal):
                    reason ??= cell.Column;
                    break;
                case var text when text.StartsWith("can cu cua so trong ky", StringComparison.Ordinal):
                    periodMark ??= cell.Column;
                    break;
                case var text when text.StartsWith("can cu cua so luy ke", StringComparison.Ordinal):
                    cumulativeMark ??= cell.Column;
                    break;
                default:
                    break;
            }
        }

        return period is { } first && state is { } choice ? new FormColumns(first, cumulative, choice, reason, periodMark, cumulativeMark) : null;
    }

    public static bool IsText(SheetCell cell) => cell.Content is CellContent.Text or CellContent.SharedText;

    /// <summary>Cheap, for the million rows that are none.</summary>
    private static bool MayBeHeader(SheetRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (IsText(cell) && row.Shown(cell) is { Length: >= 8 and <= LongestHeading } text && text.TrimStart() is ['T' or 't', 'r' or 'R', ..])
            {
                return true;
            }
        }

        return false;
    }
}
