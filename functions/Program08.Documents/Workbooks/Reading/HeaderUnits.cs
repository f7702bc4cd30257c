using Program08.Documents.Wording;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>A unit given once for what stands below: "ĐVT: triệu đồng", "(Đơn vị tính: nghìn người)".</summary>
internal static class HeaderUnits
{
    private const int Longest = 60;

    /// <summary>Null for a row that gives none; the heading of the form's own column gives none either.</summary>
    public static string? Find(SheetRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (FormColumns.IsText(cell)
                && row.Shown(cell) is { Length: > 4 and <= Longest } shown
                && shown.TrimStart(" (").TrimEnd(" )") is ['Đ' or 'đ' or 'D' or 'd', ..] text
                && text.IndexOf(':') is > 0 and var colon
                && PlainText.Fold(text[..colon].ToString()) is "dvt" or "don vi" or "don vi tinh"
                && PlainText.Read(text[(colon + 1)..]) is { Length: > 0 } unit)
            {
                return unit;
            }
        }

        return null;
    }
}
